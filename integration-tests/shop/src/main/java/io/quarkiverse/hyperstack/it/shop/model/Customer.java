package io.quarkiverse.hyperstack.it.shop.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** Who buys. Plain JPA, with the generator left to the provider. */
@Entity
public class Customer {

    @Id
    @GeneratedValue
    public @Nullable Long id;

    @Column(nullable = false, unique = true, length = 160)
    public String email = "";

    @Column(nullable = false, length = 120)
    public String name = "";

    public @Nullable LocalDate birthDate;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    public Loyalty loyalty = Loyalty.NEW;

    @Embedded
    public Address home = new Address();

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 120))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city", length = 80))
    @AttributeOverride(name = "zip", column = @Column(name = "billing_zip", length = 12))
    @AttributeOverride(name = "country", column = @Column(name = "billing_country", length = 2))
    public Address billing = new Address();

    @ElementCollection
    @CollectionTable(name = "customer_phone")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind", length = 10)
    @Column(name = "number", nullable = false, length = 30)
    public Map<PhoneKind, String> phones = new EnumMap<>(PhoneKind.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "customer_interest")
    @Column(name = "interest", length = 40)
    public Set<String> interests = new HashSet<>();

    @OneToOne(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    public @Nullable CustomerAccount account;

    @CreationTimestamp
    public @Nullable Instant since;

    @Version
    public int version;
}
