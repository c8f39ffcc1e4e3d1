package io.quarkiverse.hyperstack.deployment.entity.structures;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

import org.hibernate.annotations.CreationTimestamp;

import io.quarkiverse.hyperstack.RenamedFrom;

@Entity
@RenamedFrom("Yard")
public class Garden {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "numbers")
    @TableGenerator(name = "numbers", initialValue = 100)
    Long id;

    @Column(name = "`order`")
    int order;

    @Column(nullable = false)
    @RenamedFrom("caption")
    String title;

    @Column(precision = 9, scale = 3)
    BigDecimal largestArea;

    @CreationTimestamp
    LocalDateTime createdAt;

    OffsetDateTime plantedAt;

    @Enumerated(EnumType.STRING)
    Kind kind;

    UUID token;

    @Version
    int version;

    @ManyToOne
    Garden neighbour;

    @ManyToMany
    List<Garden> friends = new ArrayList<>();

    @ElementCollection
    List<String> plants = new ArrayList<>();
}
