package io.quarkiverse.hyperstack.it.shop.showcase;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.ProductManual;
import io.quarkiverse.hyperstack.it.shop.model.Promotion;
import io.quarkiverse.hyperstack.it.shop.model.Setting;
import io.quarkiverse.hyperstack.it.shop.model.Shipment;
import io.quarkiverse.hyperstack.it.shop.model.Warehouse;
import io.quarkiverse.hyperstack.it.shop.model.Wishlist;

/** One of everything, written in one request and read in another. */
@Path("/showcase")
public class ShowcaseResource {

    private final EntityManager entities;
    private final Exhibits exhibits;

    ShowcaseResource(EntityManager entities, Exhibits exhibits) {
        this.entities = entities;
        this.exhibits = exhibits;
    }

    /** The keys of what was written. */
    public record Keys(long product, long wishlist, long warehouse, UUID shipment, String setting, List<Long> promotions) {
    }

    /** Writes one of everything. */
    @POST
    @Transactional
    public Keys write() {
        return exhibits.write();
    }

    /** Reads the product with its manual and suppliers. */
    @GET
    @Path("products/{id}")
    @Transactional
    public Map<String, Object> product(@RestPath long id) {
        Product product = Product.findById(id);
        ProductManual manual = entities.find(ProductManual.class, id);
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("description", product.description);
        read.put("price", product.price.toPlainString());
        read.put("grossPrice", product.grossPrice.setScale(3, RoundingMode.HALF_UP).toPlainString());
        read.put("attributes", product.attributes);
        read.put("volume", product.volumeMm3);
        read.put("pictures", List.copyOf(product.pictures));
        read.put("created", product.createdAt);
        read.put("manual", manual.text);
        read.put("document", manual.document);
        read.put("suppliers",
                product.suppliers.stream().map(link -> Map.of("name", link.supplier.name, "cost", link.cost.toPlainString(),
                        "leadTime", link.leadTime.toString(), "country", link.supplier.address.country)).toList());
        return read;
    }

    /** Reads the wish list in its order, with its notes. */
    @GET
    @Path("wishlists/{id}")
    @Transactional
    public Map<String, Object> wishlist(@RestPath long id) {
        Wishlist list = Wishlist.findById(id);
        return Map.of("title", list.title, "products", list.products.stream().map(product -> product.sku).toList(),
                "notes", list.notes.stream().map(note -> note.text).toList(),
                "phones", new TreeMap<>(list.customer.phones), "born", list.customer.birthDate,
                "loyalty", list.customer.loyalty, "billing", list.customer.billing.city);
    }

    /** Reads the parcel with its places in order. */
    @GET
    @Path("shipments/{id}")
    @Transactional
    public Map<String, Object> shipment(@RestPath UUID id) {
        Shipment shipment = entities.find(Shipment.class, id);
        return Map.of("order", shipment.order.total, "places",
                shipment.scans.stream().map(scan -> scan.place + "@" + scan.at).toList());
    }

    /** Reads the promotions: which kind each is, with its value. */
    @GET
    @Path("promotions")
    @Transactional
    public Map<Long, String> promotions() {
        return Promotion.<Promotion>listAll().stream()
                .collect(Collectors.toMap(promotion -> promotion.id, Exhibits::describe));
    }

    /** Reads a setting and when a warehouse was counted. */
    @GET
    @Path("settings/{key}/{warehouse}")
    @Transactional
    public Map<String, Object> setting(@RestPath String key, @RestPath long warehouse) {
        return Map.of("value", entities.find(Setting.class, key).value, "counted",
                entities.find(Warehouse.class, warehouse).countedAt.toInstant());
    }
}
