// SPDX-License-Identifier: Apache-2.0

/// A world described in a folder. [ScenarioReader] is the only reader of scenario files.
///
/// Every number carries an evidence mark and the sources it rests on; people exist only as
/// aggregates, and there is no type here that could hold a person.
@NullMarked
package glasshouse.lab.scenario;

import org.jspecify.annotations.NullMarked;
