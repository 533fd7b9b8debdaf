// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.laboratory.RunPlan;
import glasshouse.lab.result.JsonText;
import glasshouse.lab.result.data.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The name of the folder of a run nobody named: the same plan, the same folder.
public final class PlanName {
  private static final int DIGITS = 8;

  private PlanName() {}

  /// Returns the scenario's id and eight digits that stand for everything else.
  public static String of(RunPlan plan) {
    String content =
        JsonText.line(
            List.of(
                Version.NUMBER,
                plan.scenario().digest(),
                plan.arms(),
                plan.people(),
                plan.years(),
                plan.seeds(),
                plan.seed(),
                plan.settings()));
    return plan.scenario().id() + "-" + digest(content).substring(0, DIGITS);
  }

  private static String digest(String content) {
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
