// SPDX-License-Identifier: Apache-2.0

/// Due process: twenty-five tests of a rulebook, each with the norms it rests on.
///
/// What the tests are called, how severe they are and which norms stand behind them is data, in
/// `catalogue.yaml`. How a test is made is here.
@NullMarked
package glasshouse.rulebook.lint;

import org.jspecify.annotations.NullMarked;
