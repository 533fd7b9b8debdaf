// SPDX-License-Identifier: Apache-2.0

/// What is done one after the other while pages stay quick: the queue, and what survives a restart.
@NullMarked
package glasshouse.app.web.work;

import org.jspecify.annotations.NullMarked;
