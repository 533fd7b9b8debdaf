// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The operating system's lock on a run folder: free the moment its holder is gone, however it
/// went.
///
/// What the file says (process, host, start) is for the message only.
///
/// Two traps shape this class. POSIX drops every lock a process has on a file as soon as the
/// process closes *any* descriptor of it, so within a process the folders held are remembered and
/// the file is never opened twice. And a lock on a file that was deleted meanwhile locks nothing:
/// the lock counts only if the path named the same file before it was opened and after it was
/// locked.
final class FolderLock {
  static final String NAME = "LOCK";

  /// How the content of a lock file of ours begins.
  static final String MAGIC = "process ";

  private static final int ATTEMPTS = 50;
  private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// What must be true of a folder before it is touched.
  interface Precondition {
    void check() throws IOException;
  }

  /// Locks a folder given by its real path.
  static FolderLock take(Path folder, Precondition precondition) throws IOException {
    String holder = holder();
    String other = HELD.putIfAbsent(folder, holder);
    if (other != null) {
      throw locked(folder, other);
    }
    FolderLock lock = null;
    try {
      precondition.check();
      for (int attempt = 0; attempt < ATTEMPTS && lock == null; attempt++) {
        lock = attempt(folder, holder);
      }
    } finally {
      if (lock == null) {
        HELD.remove(folder);
      }
    }
    if (lock == null) {
      throw locked(folder, text(folder.resolve(NAME)));
    }
    return lock;
  }

  /// Returns null if the file was taken away or made anew while it was being locked.
  private static @Nullable FolderLock attempt(Path folder, String holder) throws IOException {
    Path file = folder.resolve(NAME);
    Object before = key(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean kept = false;
    try {
      if (channel.tryLock() == null) {
        throw locked(folder, text(file));
      }
      kept = before != null && before.equals(key(file));
      if (kept) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      }
      return kept ? new FolderLock(folder, channel) : null;
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  /// What tells files apart, without opening them; the time of creation where there is no better.
  private static @Nullable Object key(Path file) throws IOException {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Object key = attributes.fileKey();
      return key == null ? attributes.creationTime() : key;
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private static RunFolderException locked(Path folder, String holder) {
    return new RunFolderException(
        RunFolderException.Reason.LOCKED,
        "another run writes to %s (%s); wait until it ends, or choose another folder with --out"
            .formatted(folder, holder.isBlank() ? "it has just begun" : holder));
  }

  private static String text(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException _) {
      return "";
    }
  }

  private static String holder() {
    return "%s%d on %s, since %s"
        .formatted(
            MAGIC,
            ProcessHandle.current().pid(),
            host(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /// Asks the system, never the network.
  private static String host() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException _) {
      return "this machine";
    }
  }

  /// Frees the lock; the file goes or stays as a sign that a run has begun here.
  void release(boolean delete) throws IOException {
    try {
      if (delete) {
        Files.deleteIfExists(folder.resolve(NAME));
      }
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
