package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;

/** Reads and converts in a thread of its own, as far ahead of the one that sends as a few blocks reach. */
final class Pipeline implements PostgresqlWire.Blocks, AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final int AHEAD = 16;

    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(AHEAD);
    private final ConvertedRows rows;
    private final RowCodec codec;
    private final int columns;
    private final Thread producer;
    private volatile @Nullable Throwable failure;

    Pipeline(TableCopy table, ConvertedRows rows) {
        this.rows = rows;
        this.codec = new RowCodec(table, false);
        this.columns = table.columns().size();
        this.producer = new Thread(this::produce, "hyperstack copy " + table.name());
        producer.setDaemon(true);
        producer.start();
    }

    private void produce() {
        try {
            read();
            queue.put(new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            queue.clear();
            queue.add(new byte[0]);
        }
    }

    private void read() throws SQLException, InterruptedException {
        RowBytes block = new RowBytes(BLOCK + BLOCK / 4);
        @Nullable
        Object[] row = new Object[columns];
        boolean plain = codec.isPlain();
        while (rows.next(row)) {
            int start = block.length();
            for (int i = 0; i < columns; i++) {
                block.field(row[i], i == columns - 1);
            }
            if (plain) {
                codec.add(block.array(), start, block.length() - start);
            } else {
                codec.add(row);
            }
            if (block.length() >= BLOCK) {
                queue.put(block.take());
            }
        }
        if (block.length() > 0) {
            queue.put(block.take());
        }
    }

    @Override
    public byte[] next() throws SQLException, InterruptedException {
        byte[] block = queue.take();
        Throwable failed = failure;
        if (failed instanceof SQLException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return block;
    }

    /** What was sent; only after the end. */
    Checksum checksum() {
        return codec.checksum();
    }

    @Override
    public void close() throws InterruptedException {
        producer.interrupt();
        producer.join();
    }
}
