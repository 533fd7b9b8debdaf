// SPDX-License-Identifier: Apache-2.0

/// Toy worlds: a few people, a few deeds, one rule, so that the answer is known without the model.
@NullMarked
package glasshouse.lab.validate.toy;

import org.jspecify.annotations.NullMarked;
