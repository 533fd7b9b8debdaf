// SPDX-License-Identifier: Apache-2.0

/// Tests of the scenario reader and of the scenarios that come with the project.
@NullMarked
package glasshouse.lab.scenario;

import org.jspecify.annotations.NullMarked;
