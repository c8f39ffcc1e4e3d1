package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

import org.jspecify.annotations.Nullable;

/** Who delivers products. Its key comes from a generator table. */
@Entity
public class Supplier {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "supplier_ids")
    @TableGenerator(name = "supplier_ids", table = "id_source", pkColumnName = "name", valueColumnName = "next_id", pkColumnValue = "supplier", allocationSize = 10)
    public @Nullable Long id;

    @Column(nullable = false, length = 120)
    public String name = "";

    @Embedded
    @AttributeOverride(name = "country", column = @Column(name = "country_code", length = 2, nullable = false))
    public Address address = new Address();
}
