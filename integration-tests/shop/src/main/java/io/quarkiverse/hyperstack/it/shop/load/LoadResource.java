package io.quarkiverse.hyperstack.it.shop.load;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

/** Fills the shop: {@code POST /load?rows=100000}. */
@Path("/load")
public class LoadResource {

    private final Batch batch;

    LoadResource(Batch batch) {
        this.batch = batch;
    }

    /** What was written: rows over all tables, sales (each is {@link Batch#ROWS_PER_SALE} rows), milliseconds. */
    public record Loaded(int rows, int sales, long millis) {
    }

    /** Writes so many rows, in transactions of some thousands. The shelf they stand on (2 rows) comes on top, once. */
    @POST
    public Loaded load(@RestQuery @Min(Batch.ROWS_PER_SALE) @Max(1_000_000) int rows) {
        if (rows % Batch.ROWS_PER_SALE != 0) {
            throw new BadRequestException("rows has to be a multiple of " + Batch.ROWS_PER_SALE);
        }
        long start = System.nanoTime();
        Batch.Shelf shelf = batch.shelf();
        int sales = rows / Batch.ROWS_PER_SALE;
        for (int done = 0; done < sales; done += Batch.SALES) {
            batch.write(shelf, Math.min(Batch.SALES, sales - done));
        }
        return new Loaded(rows, sales, (System.nanoTime() - start) / 1_000_000);
    }
}
