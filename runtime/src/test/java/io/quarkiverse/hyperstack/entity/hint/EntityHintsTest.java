package io.quarkiverse.hyperstack.entity.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Backfill;
import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.RenamedFrom;
import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;

class EntityHintsTest {

    @TempDir
    Path folder;

    @Test
    void anAttributeWasAnAttributeOrAColumn() {
        Hints hints = hints(Map.of(), Renamed.Book.class, Renamed.Writer.class);

        assertThat(former(hints, "Book", "title")).containsExactly("name", "caption");
        assertThat(former(hints, "Book", "writer_id")).contains("author", "author_id");
        assertThat(hints.columns()).doesNotContainKey(column("Book", "pages"));
    }

    @Test
    void namingStrategiesAreFollowed() {
        Hints hints = hints(Map.of("hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName(),
                "hibernate.implicit_naming_strategy", ImplicitNamingStrategyComponentPathImpl.class.getName()),
                Renamed.Book.class, Renamed.Writer.class);

        assertThat(former(hints, "book", "home_address_street_name")).contains("old_place_street_name",
                "home_address_road_name", "old_place_road_name");
        assertThat(former(hints, "book", "writer_id")).contains("author_id");
    }

    @Test
    void whatIsNamedAfterAnEntityIsRenamedWithIt() {
        Hints hints = hints(Map.of(), Renamed.Book.class, Renamed.Writer.class);

        assertThat(formerTables(hints, "Writer")).containsExactly("Author", "people");
        assertThat(formerTables(hints, "Book_Writer")).contains("Book_Author", "book_authors");
        assertThat(former(hints, "Book_Writer", "friends_id")).contains("authors_id");
        assertThat(formerTables(hints, "Writer_nicknames")).contains("Author_nicknames", "Author_aliases", "Writer_aliases");
        assertThat(former(hints, "Writer_nicknames", "Writer_id")).contains("Author_id");
        assertThat(former(hints, "Writer_nicknames", "nicknames")).contains("aliases");
        assertThat(former(hints, "Writer_nicknames", "nicknames_ORDER")).containsExactly("aliases_ORDER");
        assertThat(formerTables(hints, "Writer_SEQ")).contains("Author_SEQ");
        assertThat(hints.tables()).doesNotContainKey(QualifiedName.of("Book"));
    }

    @Test
    void aRenamedIdIsRenamedWhereverItIsReferredTo() {
        Hints hints = hints(Map.of(), Ids.Owner.class, Ids.Special.class, Ids.Pet.class);

        assertThat(former(hints, "Owner", "nr")).containsExactly("id");
        assertThat(former(hints, "Special", "nr")).contains("id");
        assertThat(former(hints, "Pet", "owner_nr")).contains("owner_id");
    }

    @Test
    void subclassesWithTablesOfTheirOwnHaveTheHintsOfTheirSuperclass() {
        Hints hints = hints(Map.of(), Union.Animal.class, Union.Dog.class);

        assertThat(former(hints, "Animal", "called")).containsExactly("name");
        assertThat(former(hints, "Dog", "called")).containsExactly("name");
        assertThat(hints.fillings()).containsEntry(column("Dog", "legs"), "0").containsEntry(column("Animal", "legs"), "0");
        assertThat(hints.numbered().values()).containsExactly(column("Animal", "id"));
    }

    @Test
    void primitivesVersionsAndTimestampsHaveValues() {
        Hints hints = hints(Map.of(), Values.Kept.class);

        assertThat(hints.fillings()).containsEntry(column("Kept", "flag"), "0").containsEntry(column("Kept", "count"), "0")
                .containsEntry(column("Kept", "ratio"), "0.0").containsEntry(column("Kept", "answer"), "'N'")
                .containsEntry(column("Kept", "version"), "0").containsEntry(column("Kept", "slug"), "lower(name)")
                .containsEntry(column("Kept", "made"), "cast((julianday('now') - 2440587.5) * 86400000 as integer)")
                .containsKey(column("Kept", "day"))
                .containsEntry(column("Kept", "width"), "0");
        assertThat(hints.fillings().keySet()).extracting(ColumnName::column).doesNotContain("id", "name", "letter", "preset",
                "defined", "wrapper");
    }

    @Test
    void onlyRowsOfTheSubclassGetItsValues() {
        Hints hints = hints(Map.of(), Single.Vehicle.class, Single.Car.class, Single.Van.class);

        assertThat(hints.fillings()).containsEntry(column("Vehicle", "kind"), "'Vehicle'")
                .containsEntry(column("Vehicle", "doors"), "case when \"kind\" in ('car', 'Van') then 0 end");
    }

    @Test
    void annotationsWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> hints(Map.of(), Wrong.Blank.class)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.ANNOTATION_WITHOUT_MEANING.code() + " @RenamedFrom on Blank.name has a blank");
        assertThatThrownBy(() -> hints(Map.of(), Wrong.OnCollection.class))
                .hasMessageContaining("@Backfill stands on OnCollection.words, which is a collection");
        assertThatThrownBy(() -> hints(Map.of(), Wrong.OnEmbedded.class))
                .hasMessageContaining("@Backfill stands on OnEmbedded.size, which is embedded");
        assertThatThrownBy(() -> hints(Map.of(), Wrong.Nothing.class))
                .hasMessageContaining("@Backfill on Nothing.name is blank");
    }

    private Hints hints(Map<String, Object> settings, Class<?>... entities) {
        MetadataImplementor metadata = new HibernateOnSqlite(folder.resolve("a.sqlite"), settings, entities).metadata("none");
        SqlStringGenerationContext context = SqlStringGenerationContextImpl.fromConfigurationMap(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), Map.of());
        return EntityHints.of(metadata, context, settings, new IdSources(metadata, context).all());
    }

    private static ColumnName column(String table, String column) {
        return new ColumnName(QualifiedName.of(table), column);
    }

    private static List<String> former(Hints hints, String table, String column) {
        return hints.columns().getOrDefault(column(table, column), List.of());
    }

    private static List<String> formerTables(Hints hints, String table) {
        return hints.tables().getOrDefault(QualifiedName.of(table), List.of()).stream().map(QualifiedName::name).toList();
    }

    interface Renamed {

        @Entity(name = "Book")
        class Book {
            @Id
            @GeneratedValue
            Long id;
            @RenamedFrom({"name", "caption"})
            String title;
            Integer pages;
            @RenamedFrom("author")
            @ManyToOne
            Writer writer;
            @RenamedFrom("oldPlace")
            @Embedded
            Place homeAddress;
            @RenamedFrom({"authors", "book_authors"})
            @ManyToMany
            Set<Writer> friends = new HashSet<>();
        }

        @Embeddable
        class Place {
            @RenamedFrom("roadName")
            String streetName;
        }

        @Entity(name = "Writer")
        @RenamedFrom({"Author", "people"})
        class Writer {
            @Id
            @GeneratedValue
            Long id;
            @RenamedFrom("aliases")
            @ElementCollection
            @OrderColumn
            List<String> nicknames = new ArrayList<>();
        }
    }

    interface Ids {

        @Entity(name = "Owner")
        @Inheritance(strategy = InheritanceType.JOINED)
        class Owner {
            @Id
            @RenamedFrom("id")
            Long nr;
        }

        @Entity(name = "Special")
        class Special extends Owner {
            String reason;
        }

        @Entity(name = "Pet")
        class Pet {
            @Id
            Long id;
            @ManyToOne
            Owner owner;
        }
    }

    interface Union {

        @Entity(name = "Animal")
        @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
        class Animal {
            @Id
            @GeneratedValue
            Long id;
            @RenamedFrom("name")
            String called;
            int legs;
        }

        @Entity(name = "Dog")
        class Dog extends Animal {
        }
    }

    interface Values {

        @MappedSuperclass
        class Base {
            @Id
            @GeneratedValue(strategy = GenerationType.IDENTITY)
            long id;
            @Version
            Integer version;
            @CreationTimestamp
            Instant made;
        }

        @Entity(name = "Kept")
        class Kept extends Base {
            boolean flag;
            int count;
            double ratio;
            char letter;
            Integer wrapper;
            String name;
            @Convert(converter = YesNoConverter.class)
            boolean answer;
            @ColumnDefault("7")
            int preset;
            @Column(columnDefinition = "integer default 3")
            int defined;
            @CreationTimestamp
            LocalDate day;
            @Column(nullable = false)
            String slug;
            Size size;

            @Backfill("lower(name)")
            String getSlug() {
                return slug;
            }
        }

        @Embeddable
        class Size {
            int width;
        }
    }

    interface Single {

        @Entity(name = "Vehicle")
        @DiscriminatorColumn(name = "kind")
        class Vehicle {
            @Id
            Long id;
        }

        @Entity(name = "Car")
        @jakarta.persistence.DiscriminatorValue("car")
        class Car extends Vehicle {
            int doors;
        }

        @Entity(name = "Van")
        class Van extends Car {
        }
    }

    interface Wrong {

        @Entity(name = "Blank")
        class Blank {
            @Id
            Long id;
            @RenamedFrom(" ")
            String name;
        }

        @Entity(name = "OnCollection")
        class OnCollection {
            @Id
            Long id;
            @Backfill("1")
            @ElementCollection
            List<String> words;
        }

        @Entity(name = "OnEmbedded")
        class OnEmbedded {
            @Id
            Long id;
            @Backfill("1")
            Values.Size size;
        }

        @Entity(name = "Nothing")
        class Nothing {
            @Id
            Long id;
            @Backfill("")
            String name;
        }
    }
}
