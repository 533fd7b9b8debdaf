// SPDX-License-Identifier: Apache-2.0

/// The studio's door: who may ask, how a question is read, how an answer is sent. Knows nothing of
/// the laboratory.
@NullMarked
package glasshouse.app.web.http;

import org.jspecify.annotations.NullMarked;
