// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web;

import glasshouse.app.laboratory.Laboratory;
import glasshouse.app.run.Machine;
import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.app.web.http.Door;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `glasshouse serve`: the studio in the browser.
@Command(
    name = "serve",
    description = "Open the studio: run, change, look up and understand, in the browser.",
    footer = {
      "",
      "The server listens to this machine alone and answers whoever has the printed address.",
      "Listening elsewhere needs --listen, a name, and a certificate.",
      "",
      "Examples",
      "  glasshouse serve",
      "  glasshouse serve --port 8080 --home my-studio"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LAST_PORT = 65_535;

  private final Laboratory laboratory;
  private final Console console;
  private final Machine machine;
  private final Path project;
  private final Supplier<String> template;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Port to listen on. Default: any that is free.")
  private int port;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder for the studio's runs. Default: runs/studio.")
  private Path home = Path.of("runs", "studio");

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "Listen on an address that others can reach. Needs --name and --keystore.")
  private @Nullable String listen;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      split = ",",
      description = "Name by which others call this machine.")
  private List<String> names = List.of();

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description =
          "PKCS #12 file with key and certificate; its password is in GLASSHOUSE_KEYSTORE.")
  private @Nullable Path keystore;

  /// A command that serves this laboratory.
  ///
  /// @param project folder of the project
  /// @param template the report page with a place for the data
  public ServeCommand(
      Laboratory laboratory,
      Console console,
      Machine machine,
      Path project,
      Supplier<String> template) {
    this.laboratory = laboratory;
    this.console = console;
    this.machine = machine;
    this.project = project;
    this.template = template;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Door.Setting setting = setting();
    var parts = new Studio.Parts(laboratory, machine, project, home, template, setting, HEARTBEAT);
    var ended = new CountDownLatch(1);
    try (Studio studio = open(parts)) {
      var stop = Thread.ofPlatform().unstarted(() -> close(studio, ended));
      Runtime.getRuntime().addShutdownHook(stop);
      console.result(studio.door().opening());
      console.note("the studio is open; Ctrl-C closes it, runs can be resumed");
      if (listen != null) {
        console.note(
            "warning: others can reach %s; whoever has the address above can use the studio"
                .formatted(studio.door().address()));
      }
      ended.await();
    }
    return ExitCode.OK.code();
  }

  private Studio open(Studio.Parts parts) throws IOException {
    try {
      return Studio.open(parts);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new UserException(
              ExitCode.UNAVAILABLE,
              "port %d is taken; choose another with --port, or leave it out".formatted(port));
        }
      }
      throw e;
    }
  }

  private static void close(Studio studio, CountDownLatch ended) {
    try {
      studio.close();
    } catch (IOException _) {
      // ending anyway
    } finally {
      ended.countDown();
    }
  }

  private Door.Setting setting() throws UnknownHostException {
    if (port < 0 || port > LAST_PORT) {
      throw new UserException(ExitCode.USAGE, "--port takes 0 to 65535, got " + port);
    }
    if (listen == null) {
      InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      return new Door.Setting(here, port, Set.of(), null, PATIENCE);
    }
    InetAddress where = InetAddress.getByName(listen);
    if (keystore == null || (names.isEmpty() && !where.isLoopbackAddress())) {
      throw new UserException(
          ExitCode.USAGE,
          "--listen opens the studio to others: give --name HOST, by which they call this machine,"
              + " and --keystore FILE with its key and certificate");
    }
    return new Door.Setting(where, port, Set.copyOf(names), tls(keystore), PATIENCE);
  }

  private static SSLContext tls(Path file) {
    String password = System.getenv().getOrDefault("GLASSHOUSE_KEYSTORE", "");
    try (InputStream content = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(content, password.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new UserException(
          ExitCode.BAD_INPUT,
          "cannot use %s: %s; it is a PKCS #12 file, its password is in GLASSHOUSE_KEYSTORE"
              .formatted(file, e.getMessage()));
    }
  }
}
