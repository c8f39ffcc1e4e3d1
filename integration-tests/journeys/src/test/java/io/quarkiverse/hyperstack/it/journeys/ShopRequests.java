package io.quarkiverse.hyperstack.it.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.restassured.path.json.JsonPath;

/**
 * Requests to every GET endpoint of the shop and of the library: of pages and of rows the first, the last, and so many in even
 * steps between them. Left out is only which database it is ({@code /database}).
 */
final class ShopRequests {

    private static final int ROWS = 500;
    private static final int PAGES = 100;
    private static final int PAGE_SIZE = 200;

    private final List<String> paths = new ArrayList<>();

    /**
     * @param shop the place of a running shop, whose keys are read from its database
     * @param exhibits the keys of its showcase
     */
    ShopRequests(Place shop, List<JsonPath> exhibits) {
        paths.addAll(List.of("/books", "/categories", "/search", "/search?q=exhibit", "/search?q=LOADED&maxPrice=9.99",
                "/search?maxPrice=5", "/showcase/promotions"));
        int products = Integer.parseInt(shop.column("select count(*) from product").get(0));
        List<String> pages = IntStream.rangeClosed(0, products / PAGE_SIZE).mapToObj(String::valueOf).toList();
        each("/products?size=" + PAGE_SIZE + "&page=%s", pages, PAGES);
        each("/categories/%s", shop, "select id from category order by id");
        each("/search?category=%s", shop, "select id from category order by id");
        each("/products/%s", shop, "select id from product order by id");
        each("/products/%s/reviews", shop, "select id from product order by id");
        each("/customers/%s", shop, "select id from customer order by id");
        each("/orders/%s", shop, "select id from \"order\" order by id");
        each("/warehouses/%s", shop, "select warehouse_id || '/stock/' || product_id from stock order by product_id");
        for (JsonPath exhibit : exhibits) {
            paths.add("/showcase/products/" + exhibit.get("product"));
            paths.add("/showcase/wishlists/" + exhibit.get("wishlist"));
            paths.add("/showcase/shipments/" + exhibit.get("shipment"));
            paths.add("/showcase/settings/" + exhibit.get("setting") + "/" + exhibit.get("warehouse"));
        }
    }

    private void each(String path, Place shop, String query) {
        each(path, shop.column(query), ROWS);
    }

    private void each(String path, List<String> keys, int samples) {
        int step = Math.max(1, keys.size() / samples);
        for (int i = 0; i < keys.size() - 1; i += step) {
            paths.add(path.formatted(keys.get(i)));
        }
        paths.add(path.formatted(keys.get(keys.size() - 1)));
    }

    List<String> paths() {
        return paths;
    }
}
