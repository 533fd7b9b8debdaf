// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.web.work;

import glasshouse.lab.result.JsonText;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The studio's folder: one folder for each run and experiment, with a small file in it that says
/// how it stands. Each file is whole or absent. One server at a time owns the folder.
public final class Records implements AutoCloseable {
  private static final String LOCK = "studio.lock";

  private final Path home;
  private final FileChannel channel;

  private Records(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /// Opens the folder and makes it where it is missing; empty if another server owns it.
  @SuppressWarnings("resource") // the channel holds the lock until the records are closed
  public static Optional<Records> open(Path wanted) throws IOException {
    Files.createDirectories(wanted);
    Path home = wanted.toRealPath();
    FileChannel channel =
        FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Records(home, channel));
      }
    } catch (OverlappingFileLockException _) {
      // another server in this very process
    }
    channel.close();
    return Optional.empty();
  }

  /// Returns the folder of a thing, whether or not it is there.
  public Path folder(String kind, String id) {
    return home.resolve(kind).resolve(id);
  }

  /// Returns the ids of all things of a kind, sorted.
  public List<String> ids(String kind) throws IOException {
    Path shelf = home.resolve(kind);
    if (!Files.isDirectory(shelf)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(shelf)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /// Writes a value as JSON into the folder of a thing.
  public synchronized void write(String kind, String id, String name, Object value)
      throws IOException {
    Path folder = folder(kind, id);
    Files.createDirectories(folder);
    Path temporary = folder.resolve(name + ".tmp");
    try (FileChannel file =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = StandardCharsets.UTF_8.encode(JsonText.page(value));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Files.move(
        temporary,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Reads a file from the folder of a thing; empty if it is not there.
  public Optional<byte[]> read(String kind, String id, String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(folder(kind, id).resolve(name)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
