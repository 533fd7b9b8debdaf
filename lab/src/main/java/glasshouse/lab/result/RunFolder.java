// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.result;

import glasshouse.lab.result.RunFolderException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A locked folder that receives the results of one run.
///
/// Every file is whole or absent, and the manifest comes last: a folder without one is unfinished.
/// Writing to the folder of an earlier run first takes away its manifest, then replaces its files.
/// `abandon` may be called from another thread, when the program is told to stop.
public final class RunFolder implements AutoCloseable {
  private static final Pattern TEMPORARY = Pattern.compile(".*\\.tmp\\.[0-9]+");
  private static final List<String> FOLDERS =
      List.of("tables", "replay", "scenario", "scenario/arms", "scenario/rulebooks");

  private final Path folder;
  private final FolderLock lock;
  private final List<Path> made;
  private final TreeSet<String> written = new TreeSet<>();
  private @Nullable Parquet parquet;
  private int attempt;
  private boolean begun;
  private boolean sealed;
  private boolean closed;

  private RunFolder(Path folder, FolderLock lock, List<Path> made) {
    this.folder = folder;
    this.lock = lock;
    this.made = made;
  }

  /// Makes the folder where it is missing, locks it, and clears what a killed run left half-done.
  ///
  /// A folder that holds something else is refused; nothing in it is touched.
  public static RunFolder create(Path wanted) throws RunFolderException {
    List<Path> made = new ArrayList<>();
    try {
      makeFolders(wanted.toAbsolutePath().normalize(), made);
      Path folder = wanted.toRealPath();
      FolderLock lock = FolderLock.take(folder, () -> refuseForeign(folder));
      var runFolder = new RunFolder(folder, lock, made);
      runFolder.sweepTemporaries();
      return runFolder;
    } catch (RunFolderException e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new RunFolderException(
          Reason.NO_PERMISSION,
          "no permission to write to %s; choose another folder with --out".formatted(wanted),
          e);
    } catch (FileAlreadyExistsException e) {
      throw new RunFolderException(
          Reason.CANNOT_CREATE,
          "%s is a file, not a folder; choose another folder with --out".formatted(e.getFile()),
          e);
    } catch (IOException e) {
      throw new RunFolderException(
          Reason.CANNOT_CREATE,
          "cannot make the folder %s: %s; choose another with --out".formatted(wanted, reason(e)),
          e);
    }
  }

  private static void makeFolders(Path folder, List<Path> made) throws IOException {
    Path missing = folder;
    while (missing != null && Files.notExists(missing)) {
      made.add(missing);
      missing = missing.getParent();
    }
    if (missing != null && !Files.isDirectory(missing)) {
      throw new FileAlreadyExistsException(missing.toString());
    }
    Files.createDirectories(folder);
  }

  /// A folder of ours has a lock file or a manifest of ours; what another program left is refused.
  private static void refuseForeign(Path folder) throws IOException {
    if (begins(folder.resolve(FolderLock.NAME), FolderLock.MAGIC)
        || begins(folder.resolve(Manifest.NAME), Manifest.MAGIC)) {
      return;
    }
    if (!isEmpty(folder)) {
      throw new RunFolderException(
          Reason.CANNOT_CREATE,
          "%s holds something that is not a run; choose an empty or new folder with --out"
              .formatted(folder));
    }
  }

  private static boolean begins(Path file, String magic) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      String start = new String(content.readNBytes(magic.length()), StandardCharsets.UTF_8);
      return start.equals(magic) || Files.size(file) == 0;
    }
  }

  /// Returns the folder without links in its path.
  public Path path() {
    return folder;
  }

  /// Writes one file below the folder, whole or not at all.
  public synchronized void write(String name, byte[] bytes) throws RunFolderException {
    put(FileNames.checked(name), bytes.length, temporary -> DurableFiles.fill(temporary, bytes));
  }

  /// Writes `tables/NAME.parquet`, with the mark in its first column.
  public synchronized void table(Table table) throws RunFolderException {
    String name = FileNames.checked("tables/" + table.name() + ".parquet");
    put(
        name,
        64L * table.size() * (table.columns().size() + 1),
        temporary -> {
          parquet().write(table, temporary);
          DurableFiles.force(temporary);
        });
  }

  private Parquet parquet() throws IOException {
    Parquet open = parquet;
    if (open == null) {
      open = Parquet.open();
      parquet = open;
    }
    return open;
  }

  /// Writes the manifest: from here on the run is complete. Older files it does not name go.
  public synchronized Manifest seal(ManifestFacts facts) throws RunFolderException {
    try {
      sweepStale();
      List<Manifest.FileEntry> files = new ArrayList<>();
      for (String name : written) {
        Path file = folder.resolve(name);
        files.add(new Manifest.FileEntry(name, Files.size(file), DurableFiles.sha256(file)));
      }
      Manifest manifest = Manifest.of(facts, files);
      byte[] bytes = manifest.text().getBytes(StandardCharsets.UTF_8);
      put(Manifest.NAME, bytes.length, temporary -> DurableFiles.fill(temporary, bytes));
      sealed = true;
      return manifest;
    } catch (RunFolderException e) {
      throw e;
    } catch (IOException e) {
      throw failed(Manifest.NAME, 0, e);
    }
  }

  private interface Filling {
    void fill(Path temporary) throws IOException;
  }

  private void put(String name, long bytesNeeded, Filling filling) throws RunFolderException {
    if (closed) {
      throw new RunFolderException(Reason.WRITE_FAILED, "the run was stopped before " + name);
    }
    attempt++;
    Path file = folder.resolve(name);
    Path temporary = folder.resolve(name + ".tmp." + attempt);
    try {
      begin();
      makeParent(file.resolveSibling("."));
      filling.fill(temporary);
      DurableFiles.commit(temporary, file);
      written.add(name);
    } catch (IOException e) {
      discard(temporary);
      throw failed(name, bytesNeeded, e);
    }
  }

  /// The first change: an earlier run in this folder stops being complete.
  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      if (Files.deleteIfExists(folder.resolve(Manifest.NAME))) {
        DurableFiles.forceFolder(folder);
      }
    }
  }

  private void makeParent(Path parent) throws IOException {
    Path below = folder;
    for (Path part : folder.relativize(parent.normalize())) {
      below = below.resolve(part);
      if (part.toString().isEmpty()) {
        continue;
      }
      if (Files.isSymbolicLink(below)) {
        throw new IOException(below + " is a link; remove it");
      }
      Files.createDirectories(below);
    }
  }

  private RunFolderException failed(String name, long bytesNeeded, IOException cause) {
    String advice = "";
    try {
      advice =
          String.format(
              Locale.ROOT,
              "needs about %,d bytes, %,d are free; ",
              bytesNeeded,
              Files.getFileStore(folder).getUsableSpace());
    } catch (IOException _) {
      // the disk does not even say how full it is
    }
    return new RunFolderException(
        Reason.WRITE_FAILED,
        "cannot write %s in %s: %s; %smake room or mend the disk, then run the same command again"
            .formatted(name, folder, reason(cause), advice),
        cause);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException _) {
      // the next run sweeps it
    }
  }

  private void sweepTemporaries() throws IOException {
    sweep(folder, true);
    for (String below : FOLDERS) {
      sweep(folder.resolve(below), true);
    }
  }

  private void sweepStale() throws IOException {
    for (String below : FOLDERS) {
      sweep(folder.resolve(below), false);
    }
  }

  private void sweep(Path below, boolean temporaries) throws IOException {
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(below)) {
      for (Path path : content) {
        boolean temporary = TEMPORARY.matcher(path.getFileName().toString()).matches();
        boolean stale = !written.contains(folder.relativize(path).toString().replace('\\', '/'));
        if ((temporaries ? temporary : stale) && !Files.isDirectory(path)) {
          Files.delete(path);
        }
      }
    }
  }

  /// Stops writing, takes away temporary files, and the folder too if nothing is in it.
  ///
  /// Waits for a file that is being written; whoever writes after this is refused.
  public synchronized void abandon() {
    try {
      sweepTemporaries();
      close();
    } catch (IOException _) {
      // stopping: the next run sweeps
    }
  }

  /// Frees the lock. A folder made for this run in which nothing was written is taken away; an
  /// unfinished one keeps its lock file, by which the next run knows it.
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (parquet != null) {
      parquet.close();
    }
    lock.release(sealed || !begun);
    if (!begun) {
      for (Path path : made) {
        if (isEmpty(path)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> content = Files.list(path)) {
      return content.findAny().isEmpty();
    }
  }
}
