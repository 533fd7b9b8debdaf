// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.run;

import glasshouse.app.terminal.Console;
import glasshouse.app.terminal.ExitCode;
import glasshouse.app.terminal.UserException;
import glasshouse.lab.result.RunFolder;
import glasshouse.lab.result.RunFolderException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What happens when the program is told to stop during a run: nothing half-written stays.
///
/// The system's own answer to the signal sets the exit code, 130 or 143.
public final class StopGuard implements AutoCloseable {
  private final Console console;
  private final Thread hook = Thread.ofPlatform().unstarted(this::stop);
  private @Nullable RunFolder folder;
  private boolean stopped;

  /// Stands guard until closed.
  public StopGuard(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Opens the folder of the run; a signal that comes meanwhile waits until it can be closed again.
  public synchronized RunFolder open(Path path) throws RunFolderException {
    if (stopped) {
      throw new UserException(ExitCode.UNAVAILABLE, "stopped before the run began");
    }
    folder = RunFolder.create(path);
    return folder;
  }

  private synchronized void stop() {
    stopped = true;
    console.fallSilent("stopped; nothing is left half-written, the same command starts again");
    if (folder != null) {
      folder.abandon();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // stopping already: the hook does its work
    }
  }
}
