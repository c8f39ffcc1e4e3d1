package io.quarkiverse.hyperstack.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.copy.value.InvalidText;

/** The file with the rows that are put aside: one JSON object a line, for its owner only. Nothing stays of it unless it is kept. */
final class SkipFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final JsonGenerator json;
    private boolean moved;
    private boolean kept;

    private SkipFile(Path file, Path part, JsonGenerator json) {
        this.file = file;
        this.part = part;
        this.json = json;
    }

    static SkipFile create(Path file) {
        try {
            FileAttribute<?>[] mode = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            if (Files.isDirectory(file)) {
                throw new HyperstackException(Problem.SKIP_FILE,
                        "\"" + file + "\", where rows that do not fit are to go, is a folder", "name a new file");
            }
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            return new SkipFile(file, part, new JsonFactory()
                    .createGenerator(Channels.newOutputStream(Files.newByteChannel(part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)), JsonEncoding.UTF8)
                    .setPrettyPrinter(new MinimalPrettyPrinter("\n")));
        } catch (FileAlreadyExistsException e) {
            throw new HyperstackException(Problem.SKIP_FILE, "The file " + file + " for rows that do not fit is there already",
                    "name another file, or remove this one when its rows are done with", e);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Writes a row. */
    void write(TableCopy table, String reason, @Nullable Object[] values) {
        try {
            List<ColumnCopy> columns = table.columns();
            json.writeStartObject();
            json.writeStringField("table", table.name());
            json.writeObjectFieldStart("key");
            for (int place : table.key()) {
                field(columns.get(place).to(), values[place]);
            }
            json.writeEndObject();
            json.writeStringField("reason", reason);
            json.writeObjectFieldStart("values");
            for (int i = 0; i < values.length; i++) {
                field(columns.get(i).from(), values[i]);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private void field(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            json.writeStartObject();
            json.writeStringField("hex", HexFormat.of()
                    .formatHex(value instanceof InvalidText text ? text.bytes() : (byte[]) value));
            json.writeEndObject();
        }
    }

    /** Gives it its name, which it has only with all of its rows in it, and before they are missing in the target. */
    void finish() {
        try {
            json.writeRaw('\n');
            json.close();
            Files.move(part, file);
            moved = true;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Lets it stay. */
    void keep() {
        kept = true;
    }

    private void closeQuietly() {
        try {
            json.close();
        } catch (IOException e) {
            // what it holds goes
            return;
        }
    }

    private static HyperstackException failed(Path file, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return Interruption.problem();
        }
        String why = cause instanceof NoSuchFileException ? "there is no such folder" : cause.toString();
        return new HyperstackException(Problem.SKIP_FILE, "The file " + file + " for rows that do not fit cannot be written ("
                + why + ")", "name a file in a folder that is there, which this user may write", cause);
    }

    @Override
    public void close() {
        try {
            closeQuietly();
            Files.deleteIfExists(part);
            if (moved && !kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
