// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import glasshouse.lab.result.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two streams of the program: results go to one, everything said about them to the other.
///
/// All text is made visible first. A reader that has gone away (`| head -1`) ends the output
/// quietly; any other failure is remembered and becomes the exit code.
public final class Console {
  private final OutputStream out;
  private final OutputStream err;
  private final boolean terminal;
  private boolean readerGone;
  private boolean silent;
  private @Nullable IOException failure;

  /// @param terminal whether a person watches the second stream
  public Console(OutputStream out, OutputStream err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /// Prints lines of a result.
  public void result(String text) {
    print(VisibleText.lines(text));
  }

  /// Prints a script of our own making, as it is.
  public void script(String text) {
    print(text);
  }

  private synchronized void print(String text) {
    if (readerGone || silent || failure != null) {
      return;
    }
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (reason.contains("broken pipe") || reason.contains("epipe")) {
        readerGone = true;
      } else {
        failure = e;
      }
    }
  }

  /// Prints one JSON object as a result.
  public void json(Object value) {
    result(JsonText.page(value).stripTrailing());
  }

  /// Prints lines about the result.
  public synchronized void note(String text) {
    raw(VisibleText.lines(text) + "\n");
  }

  /// Prints to the second stream as it is; for the progress line and its cursor only.
  synchronized void raw(String text) {
    if (silent) {
      return;
    }
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException _) {
      // nobody listens; the exit code still speaks
    }
  }

  /// Returns whether a person watches.
  public boolean terminal() {
    return terminal;
  }

  /// Returns whether whoever read the results has gone away.
  public synchronized boolean readerGone() {
    return readerGone;
  }

  /// Throws what kept a result from being printed, if anything did.
  public synchronized void complain() {
    if (failure != null) {
      throw new UserException(
          ExitCode.INPUT_OUTPUT,
          "cannot print the result: %s; make room or print elsewhere, then run it again"
              .formatted(failure.getMessage()));
    }
  }

  /// Says a last word and prints nothing from then on: the program has been told to stop.
  public synchronized void fallSilent(String lastWord) {
    raw((terminal ? "\r\u001b[K" : "") + VisibleText.lines(lastWord) + "\n");
    silent = true;
  }
}
