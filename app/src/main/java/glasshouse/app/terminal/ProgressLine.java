// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.terminal;

import glasshouse.app.laboratory.Progress;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.LongSupplier;

/// How far a run is, how fast, and how long it will still take.
///
/// A person sees one line that is drawn again four times a second; a log gets a line for each tenth
/// and each half minute, so that it stays short.
public final class ProgressLine implements Progress, AutoCloseable {
  private static final int BAR = 16;
  private static final int COLUMNS = 79;
  private static final long FRAME_MILLIS = 250;
  private static final double QUIET_SECONDS = 30;

  private final Console console;
  private final DoubleAdder total = new DoubleAdder();
  private final LongSupplier clockNanos;
  private final long startNanos;
  private final DoubleAdder done = new DoubleAdder();
  private final Thread ticker;
  private volatile String stage = "";
  private volatile boolean closed;
  private int lastTenth;
  private double lastLineSeconds;
  private double shownShare;

  /// @param personYears what will have been lived in the end
  public ProgressLine(Console console, double personYears) {
    this(console, personYears, System::nanoTime);
  }

  ProgressLine(Console console, double personYears, LongSupplier clockNanos) {
    this.console = console;
    this.total.add(personYears);
    this.clockNanos = clockNanos;
    this.startNanos = clockNanos.getAsLong();
    this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
  }

  /// Begins to draw.
  public ProgressLine start() {
    ticker.start();
    return this;
  }

  @Override
  public void stage(String words) {
    stage = VisibleText.line(words);
  }

  @Override
  public void advance(double personYears) {
    done.add(personYears);
  }

  /// Says that more will be lived than was known before; the bar may then go back.
  public synchronized void expect(double personYears) {
    total.add(personYears);
    shownShare = 0;
  }

  private void tick() {
    while (!closed) {
      try {
        Thread.sleep(FRAME_MILLIS);
      } catch (InterruptedException _) {
        return;
      }
      if (!closed) {
        draw();
      }
    }
  }

  /// Draws one frame, or nothing if a log has just had a line.
  synchronized void draw() {
    double seconds = seconds();
    if (console.terminal()) {
      String line = line(seconds);
      String cut = line.substring(0, Math.min(COLUMNS, line.length()));
      console.raw("\r" + cut + "\u001b[K");
      return;
    }
    int tenth = (int) (share() * 10);
    if (tenth > lastTenth || seconds - lastLineSeconds >= QUIET_SECONDS) {
      lastTenth = tenth;
      lastLineSeconds = seconds;
      console.raw(line(seconds) + "\n");
    }
  }

  private double seconds() {
    return Math.max(0, (clockNanos.getAsLong() - startNanos) / 1e9);
  }

  private double share() {
    double all = total.sum();
    double share = all > 0 ? Math.clamp(done.sum() / all, 0, 1) : 0;
    shownShare = Math.max(shownShare, share);
    return shownShare;
  }

  String line(double seconds) {
    double share = share();
    int full = (int) (share * BAR);
    double rate = seconds > 0 ? done.sum() / seconds / 1e6 : 0;
    String left =
        share > 0.001 && seconds > 0.5
            ? Quantity.duration(seconds * (1 - share) / share) + " left"
            : "time left not known yet";
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %.2f million person-years/s  %s  %s",
        "#".repeat(full),
        ".".repeat(BAR - full),
        (int) (share * 100),
        rate,
        left,
        stage);
  }

  /// Takes the line off the screen.
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    ticker.interrupt();
    synchronized (this) {
      if (console.terminal()) {
        console.raw("\r\u001b[K");
      }
    }
  }
}
