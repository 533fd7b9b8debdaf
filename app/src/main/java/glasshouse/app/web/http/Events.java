// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import glasshouse.lab.result.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The one stream of events that every page listens to (server-sent events).
///
/// The last events are kept, so that a page that was cut off hears what it missed. A listener that
/// does not read is dropped, the order of events never is: its queue is bounded, and when it is
/// full its thread is interrupted, which closes its connection.
public final class Events {
  private static final int KEPT = 2_000;
  private static final int WAITING = 500;
  private static final int MOST_LISTENERS = 24;

  private final Duration heartbeat;
  private final Deque<Event> kept = new ArrayDeque<>();
  private final List<Listener> listeners = new ArrayList<>();
  private long last;
  private boolean closed;

  /// @param heartbeat how long a stream is silent at most
  public Events(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  private record Event(long id, String text) {}

  private static final class Listener {
    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>(WAITING);
    private final Thread thread = Thread.currentThread();
    private volatile boolean dropped;

    void offer(Event event) {
      if (!queue.offer(event)) {
        drop();
      }
    }

    void drop() {
      dropped = true;
      thread.interrupt();
    }
  }

  /// Tells everybody who listens.
  public synchronized void tell(String name, Object data) {
    last++;
    Event event = event(last, name, data);
    kept.addLast(event);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    listeners.forEach(listener -> listener.offer(event));
    listeners.removeIf(listener -> listener.dropped);
  }

  private static Event event(long id, String name, Object data) {
    return new Event(
        id, "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, name, JsonText.line(data)));
  }

  /// Sends events until the other side goes away. Runs on the thread of the connection.
  void stream(OutputStream out, @Nullable Long after) throws IOException {
    Listener listener = join(after);
    if (listener == null) {
      return;
    }
    try {
      while (!listener.dropped) {
        Event event = listener.queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        String text = event == null ? ": here\n\n" : event.text();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      leave(listener);
    }
  }

  /// Begins with what was missed, in order; nothing is told meanwhile.
  private synchronized @Nullable Listener join(@Nullable Long after) {
    if (closed || listeners.size() >= MOST_LISTENERS) {
      return null;
    }
    var listener = new Listener();
    long first = kept.isEmpty() ? last + 1 : kept.getFirst().id();
    boolean isLost = after != null && (after + 1 < first || after > last);
    Map<String, Object> nothing = Map.of("synthetic", true);
    listener.offer(event(last, "hello", nothing));
    if (isLost) {
      listener.offer(event(last, "reset", nothing));
    } else if (after != null) {
      List<Event> missed = kept.stream().filter(event -> event.id() > after).toList();
      if (missed.size() >= WAITING - 2) {
        listener.offer(event(last, "reset", nothing));
      } else {
        missed.forEach(listener::offer);
      }
    }
    listeners.add(listener);
    return listener;
  }

  private synchronized void leave(Listener listener) {
    listeners.remove(listener);
  }

  /// Returns how many listen.
  synchronized int listening() {
    return listeners.size();
  }

  /// Ends all streams.
  synchronized void close() {
    closed = true;
    listeners.forEach(Listener::drop);
    listeners.clear();
  }
}
