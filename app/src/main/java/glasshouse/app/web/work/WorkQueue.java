// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.work;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// One piece of work at a time, in the order in which it came, on a thread of its own with the
/// lowest priority: whoever asks something meanwhile comes first, where the system knows
/// priorities.
public final class WorkQueue implements AutoCloseable {
  private static final int MOST_WAITING = 100;
  private static final int PATIENCE_MS = 10_000;

  private final Deque<Piece> waiting = new ArrayDeque<>();
  private final Thread worker;
  private @Nullable Piece current;
  private boolean closed;

  /// A piece of work. It ends soon after its thread is interrupted, and tells its own failures.
  public interface Task {
    /// Does the work.
    void work();
  }

  private record Piece(String id, Task task) {}

  /// A queue whose worker waits for work.
  public WorkQueue() {
    worker = Thread.ofPlatform().name("studio-work").daemon().start(this::serve);
  }

  /// Puts a piece of work behind all others. Returns whether there was room.
  public synchronized boolean add(String id, Task task) {
    if (closed || waiting.size() >= MOST_WAITING) {
      return false;
    }
    waiting.addLast(new Piece(id, task));
    notifyAll();
    return true;
  }

  /// Takes back a piece of work that has not begun. Returns whether it was still waiting.
  public synchronized boolean takeBack(String id) {
    return waiting.removeIf(piece -> piece.id().equals(id));
  }

  /// Interrupts a piece of work that has begun. Returns whether it was at work.
  public synchronized boolean stop(String id) {
    boolean isCurrent = current != null && current.id().equals(id);
    if (isCurrent) {
      worker.interrupt();
    }
    return isCurrent;
  }

  private void serve() {
    for (Piece piece = next(); piece != null; piece = next()) {
      piece.task().work();
    }
  }

  private synchronized @Nullable Piece next() {
    current = null;
    Thread.interrupted(); // a stop that came too late is not meant for the next
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException _) {
        // woken to close, or by a stop that came too late
      }
    }
    current = closed ? null : waiting.removeFirst();
    return current;
  }

  /// Returns whether the queue has been closed: work that ends now was interrupted.
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      worker.interrupt();
      notifyAll();
    }
    try {
      worker.join(PATIENCE_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
