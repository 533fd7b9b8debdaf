// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.lint;

import glasshouse.rulebook.Publicity;
import glasshouse.rulebook.process.Data;
import glasshouse.rulebook.process.Proof;
import glasshouse.rulebook.text.schema.Names;
import java.util.List;

/// What is known about somebody, how it is proven, who decides, and who else gets to see it.
final class Evidence {
  private Evidence() {}

  static void data(Subject subject, Verdicts verdicts) {
    List<Data> data = subject.process().data();
    if (data == null) {
      verdicts.unstated("/due-process", "book", "which data are used", "due-process: data");
      return;
    }
    for (int i = 0; i < data.size(); i++) {
      boolean isBanned =
          switch (data.get(i)) {
            case RELIGION, POLITICS, ETHNICITY, HEALTH, GENES, BODY, CONTACTS -> true;
            case DECISIONS, CONDUCT, PAYMENTS, INCOME, PURCHASES, LOCATION, SPEECH -> false;
          };
      if (isBanned) {
        verdicts.breach(
            "/due-process/data/" + i, "book", "uses data on " + Names.word(data.get(i)));
      }
    }
  }

  static void publicity(Subject subject, Verdicts verdicts) {
    Publicity publicity = subject.book().publicity();
    boolean posts = publicity.registers() && !subject.book().registers().isEmpty();
    if (publicity.photo()) {
      verdicts.breach("/publicity/photo", "publicity", "entries show a photograph");
    }
    switch (subject.process().identity()) {
      case FULL ->
          verdicts.breach("/due-process/identity", "book", "entries show who somebody is in full");
      case HIDDEN, MASKED -> {}
      case UNKNOWN -> {
        if (posts || publicity.score()) {
          verdicts.unstated(
              "/due-process", "book", "how much an entry shows", "due-process: identity");
        }
      }
    }
    if (posts) {
      verdicts.strain("/publicity/registers", "publicity", "natural persons are posted");
    }
    if (publicity.score()) {
      verdicts.strain("/publicity/score", "publicity", "everybody's score is public");
    }
  }

  static void automation(Subject subject, Verdicts verdicts) {
    switch (subject.process().decidedBy()) {
      case OFFICIAL, OFFICIAL_WITH_MACHINE -> {}
      case MACHINE ->
          verdicts.breach("/due-process/decided-by", "book", "a machine decides and nobody looks");
      case UNKNOWN ->
          verdicts.unstated("/due-process", "book", "who decides", "due-process: decided-by");
    }
  }

  static void evidence(Subject subject, Verdicts verdicts) {
    List<Proof> proof = subject.process().proof();
    if (proof == null) {
      verdicts.unstated("/due-process", "book", "what is proof enough", "due-process: proof");
      return;
    }
    for (int i = 0; i < proof.size(); i++) {
      String pointer = "/due-process/proof/" + i;
      switch (proof.get(i)) {
        case SINGLE_WITNESS ->
            verdicts.breach(pointer, "book", "the word of one witness is enough");
        case MACHINE_MATCH ->
            verdicts.breach(pointer, "book", "a match that nobody looked at is enough");
        case TWO_WITNESSES, RECORDING, DOCUMENT, DECISION, JUDGMENT -> {}
      }
    }
  }

  static void burden(Subject subject, Verdicts verdicts) {
    switch (subject.process().burden()) {
      case AUTHORITY -> {}
      case ACCUSED ->
          verdicts.breach("/due-process/burden", "book", "the person must disprove the deed");
      case UNKNOWN ->
          verdicts.unstated("/due-process", "book", "who must prove", "due-process: burden");
    }
  }
}
