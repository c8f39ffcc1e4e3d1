package io.quarkiverse.hyperstack.it.postgresql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A search that a customer keeps. */
@Entity
@Table(name = "saved_search")
@Comment("Searches that customers keep")
public class SavedSearch {

    @Id
    @GeneratedValue
    public @Nullable UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> words = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int @Nullable [] scores;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'NORMAL'")
    public Urgency urgency = Urgency.NORMAL;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    public @Nullable Duration every;
}
