// SPDX-License-Identifier: Apache-2.0

/// What a run has to say, as records: the content of `results.json` and of the report page.
@NullMarked
package glasshouse.lab.result.data;

import org.jspecify.annotations.NullMarked;
