package io.quarkiverse.hyperstack.it.shop.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Finds products by words, category and price. */
@Path("/search")
public class SearchResource {

    private final EntityManager entities;

    SearchResource(EntityManager entities) {
        this.entities = entities;
    }

    /** What was found of one product. */
    public record Hit(Long id, String sku, String name, BigDecimal price, BigDecimal grossPrice, String category) {

        /** The gross price is computed by the database, and no column says how many decimals it has. */
        public Hit {
            grossPrice = grossPrice.setScale(3, RoundingMode.HALF_UP);
        }
    }

    /** The cheapest products first, at most 50. */
    @GET
    public List<Hit> find(@RestQuery @DefaultValue("") @Size(max = 100) String q,
            @RestQuery @DefaultValue("1000000000") BigDecimal maxPrice, @RestQuery @Nullable Long category) {
        return entities.createQuery("""
                select p.id, p.sku, p.name, p.price, p.grossPrice, c.name from Product p join p.category c
                where lower(p.name) like lower(?1) and p.price <= ?2 and (?3 is null or c.id = ?3)
                order by p.price, p.id
                """, Hit.class).setParameter(1, "%" + q + "%").setParameter(2, maxPrice).setParameter(3, category)
                .setMaxResults(50).getResultList();
    }
}
