// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Cuts off whoever sends a request too slowly: headers and body each have their time as a whole,
/// so that a byte now and then does not hold a connection. The thread of the connection is
/// interrupted, which closes its socket.
final class Patience implements Http1ConnectionListener, AutoCloseable {
  private final Duration longest;
  private final Map<Thread, Future<?>> waits = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("studio-patience").daemon().factory());

  Patience(Duration longest) {
    this.longest = longest;
  }

  @Override
  public void prologue(ConnectionContext context, HttpPrologue prologue) {
    begin();
  }

  @Override
  public void headers(ConnectionContext context, Headers headers) {
    end();
  }

  /// Starts the time of the connection that this thread serves.
  void begin() {
    Thread connection = Thread.currentThread();
    Future<?> end =
        clock.schedule(() -> cut(connection), longest.toMillis(), TimeUnit.MILLISECONDS);
    waits.put(connection, end);
  }

  /// Ends it: everything came in time.
  void end() {
    Future<?> wait = waits.remove(Thread.currentThread());
    if (wait != null) {
      wait.cancel(false);
    }
  }

  private void cut(Thread connection) {
    if (waits.remove(connection) != null) {
      connection.interrupt();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
