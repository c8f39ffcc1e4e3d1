package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;

/**
 * Versions of a library of 17 entities, one after the other: rows are kept, are readable through the new entities, a second
 * look finds nothing, and the first version finds its rows again.
 */
abstract class VersionsContract {

    private static final Version FIRST = Version.first();
    private static final String TITLE = "public String title;\n        @Column(length = 20)";

    abstract VersionedDatabase fresh();

    private Follow after(String... edits) {
        return new Follow(fresh(), FIRST, FIRST.edited(edits));
    }

    @Test
    void theFirstVersionHasFifteenEntitiesOrMore() {
        assertThat(FIRST.entityNames().count()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void nothingChanges() {
        after("public Integer stars;", "public Integer stars;")
                .showing("select title from Book order by id", "Tea", "Sea", "Pea").run();
    }

    @Test
    void primitivesAreAdded() {
        after("public Integer pages;", "public Integer pages; public int stock; public boolean lent; public double weight;"
                + " @Convert(converter = org.hibernate.type.YesNoConverter.class) public boolean rare; public short kind;")
                .showing("select stock, lent, weight, rare, kind from Book order by id", "0 false 0.0 false 0",
                        "0 false 0.0 false 0", "0 false 0.0 false 0")
                .run();
    }

    @Test
    void momentsAreAdded() {
        after("public String email;", "public String email; @CreationTimestamp @Column(nullable = false) public Instant joined;"
                + " @UpdateTimestamp public LocalDateTime touched; @CreationTimestamp public LocalDate day;"
                + " @CurrentTimestamp(source = SourceType.VM) public OffsetDateTime at; @CreationTimestamp public java.util.Date date;"
                + " @CreationTimestamp public LocalTime clock;")
                .showing("select name from Member where joined between :hourAgo and :inAnHour"
                        + " and touched between :hourAgoHere and :inAnHourHere and day between :yesterday and :tomorrow"
                        + " and at > :hourAgoThere and clock is not null and date is not null order by id", "Mia", "Max")
                .run();
    }

    @Test
    void versionsAreAdded() {
        after("public String word;", "public String word; @Version public int version;",
                "public Integer stars;", "public Integer stars; @Version public Instant changed;",
                "public LocalDate born;", "public LocalDate born; @Version public Long revision;")
                .showing("select version from Tag order by id", "0", "0")
                .showing("select revision from Author order by id", "0", "0")
                .showing("select id from Review where changed between :hourAgo and :inAnHour order by id", "1",
                        "2")
                .run();
    }

    @Test
    void anAttributeIsRenamed() {
        after(TITLE, "@RenamedFrom(\"title\") public String name;\n        @Column(length = 20)")
                .showing("select name from Book order by id", "Tea", "Sea", "Pea").run();
    }

    @Test
    void aReferenceIsRenamed() {
        after("public Author author;", "@RenamedFrom(\"author\") public Author writer;")
                .showing("select title, writer.name from Book order by id", "Tea Ann", "Sea Ann", "Pea Bob").run();
    }

    @Test
    void anAttributeOfAnEmbeddableIsRenamed() {
        after("public String street;", "@RenamedFrom({\"street\", \"lane\"}) public String road;")
                .showing("select address.road from Publisher order by id", "Main 1", "null")
                .showing("select address.road from Member order by id", "Side 2", "null").run();
    }

    @Test
    void anEmbeddedAttributeIsRenamedWithItsColumns() {
        after("@Embedded\n        public Address address;\n        public boolean active;",
                "@Embedded @RenamedFrom(\"address\") @EmbeddedColumnNaming(\"home_%s\") public Address home;"
                        + " @RenamedFrom(\"active\") public boolean present;")
                .showing("select present, home.street, home.city from Member order by id", "true Side 2 Bergen",
                        "false null null")
                .run();
    }

    @Test
    void aValueThatNobodyKnowsIsAskedForInWordsOfTheEntities() {
        assertThatThrownBy(
                () -> after("public String word;", "public String word; @Column(nullable = false) public String color;")
                        .run())
                .hasMessageStartingWith(Problem.VALUE_MISSING.code())
                .hasMessageContainingAll("2 of 2 rows have no value", "; in the entities: Tag.color", "Fix: ", "default",
                        "take NULL", "@Backfill(\"sql expression\")");
    }

    @Test
    void anAttributeIsRenamedAndGetsAnotherTypeAndIsRequired() {
        after("public Integer pages;",
                "@RenamedFrom(\"pages\") @Column(nullable = false) @Backfill(\"'unknown'\") public String extent;")
                .showing("select extent from Book order by id", "120", "unknown", "80").leavingNewValues()
                .run();
    }

    @Test
    void aWrapperBecomesAPrimitive() {
        after("public Integer stars;", "public int stars;", "public Integer pages;", "public long pages;")
                .showing("select stars from Review order by id", "5", "0")
                .showing("select pages from Book order by id", "120", "0", "80")
                .leavingNewValues().run();
    }

    @Test
    void typesChange() {
        after("@Column(length = 1000)\n        public String text;", "@Column(length = 60) public String text;",
                "@Column(name = \"content\")\n        public String value;",
                "@Column(name = \"content\") public Integer value;",
                "@Column(precision = 10, scale = 2)", "@Column(precision = 14, scale = 4)",
                "public Integer minutes;", "public Long minutes;")
                .showing("select value from Setting order by key", "28", "10")
                .showing("select text from Review order by id", "good", "so so")
                .showing("select minutes from Film", "90").showing("select id from Book where price = 9.5", "1").run();
    }

    @Test
    void anEnumGetsAConstant() {
        after("enum Genre { NOVEL, POETRY }", "enum Genre { NOVEL, POETRY, DRAMA }")
                .showing("select genre from Book order by id", "NOVEL", "POETRY", "null").run();
    }

    @Test
    void anEntityIsRenamed() {
        after("@Entity(name = \"Author\")\n    class Author {",
                "@RenamedFrom(\"Author\") @Entity(name = \"Writer\")\n    class Writer {",
                "public Author author;", "public Writer author;", "Set<Author> editors", "Set<Writer> editors")
                .showing("select name from Writer order by id", "Ann", "Bob")
                .showing("select b.title, e.name from Book b join b.editors e", "Pea Ann")
                .showing("select a from Writer w join w.awards a order by a", "gold", "silver")
                .showing("select title, author.name from Book order by id", "Tea Ann", "Sea Ann", "Pea Bob")
                .withoutNew("Author")
                .run();
    }

    @Test
    void aReferenceIsRequired() {
        after("@ManyToOne\n        public Publisher publisher;",
                "@ManyToOne(optional = false) @Backfill(\"(select min(id) from Publisher)\") public Publisher publisher;")
                .showing("select publisher.name from Book order by id", "North", "North", "South").leavingNewValues().run();
    }

    @Test
    void attributesAreRemoved() {
        after("@Column(length = 20)\n        public String isbn;", "", "public String email;", "", "public String label;", "",
                "public String topic;", "").losing().run();
    }

    @Test
    void anEntityIsRemovedAndAnotherOneAdded() {
        after("@Entity(name = \"Loan\")\n    class Loan", "class Loan",
                "@Entity(name = \"Note\")",
                "@Entity(name = \"Chair\") class Chair { @Id @GeneratedValue public Long id; public int legs; }"
                        + " @Entity(name = \"Note\")")
                .showing("select count(*) from Chair", "0").losing().run();
    }

    @Test
    void collectionsAreAdded() {
        after("public String word;", "public String word; @ElementCollection public Set<String> synonyms = new HashSet<>();"
                + " @ManyToMany public List<Tag> related = new ArrayList<>();")
                .showing("select count(*) from Tag t join t.synonyms", "0").run();
    }

    @Test
    void aListGetsItsOrder() {
        after("public List<String> chapters", "@OrderColumn public List<String> chapters",
                "public List<Copy> copies", "@OrderColumn public List<Copy> copies")
                .showing("select index(c), c from Book b join b.chapters c order by b.id, index(c)", "0 One", "1 Two",
                        "0 Waves")
                .showing("select index(c), c.barcode from Shelf s join s.copies c order by index(c)", "0 a", "1 b").run();
    }

    @Test
    void oneTableForAHierarchyIsIntroduced() {
        after("@Entity(name = \"Tag\")",
                "@Entity(name = \"Label\") class Label extends Tag { public int size; public String ink; }"
                        + " @Entity(name = \"Tag\")")
                .showing("select type(t), t.word from Tag t order by t.id",
                        "class library.Library$Tag old", "class library.Library$Tag rare")
                .run();
    }

    @Test
    void onlyRowsOfTheSubclassGetItsPrimitives() {
        after("public String card;", "public String card; public int tries;")
                .showing("select tries from CardPayment", "0").run();
    }

    @Test
    void joinedTablesBecomeOne() {
        after("@Inheritance(strategy = InheritanceType.JOINED)", "")
                .showing("select title from Medium order by id", "Map", "Rain")
                .showing("select title, minutes from Film", "Rain 90").run();
    }

    @Test
    void joinedTablesBecomeSeparateTables() {
        after("InheritanceType.JOINED", "InheritanceType.TABLE_PER_CLASS")
                .showing("select title from Medium order by id", "Map", "Rain")
                .showing("select title, minutes from Film", "Rain 90").run();
    }

    @Test
    void oneTableBecomesJoinedTables() {
        after("@Entity(name = \"Payment\")", "@Inheritance(strategy = InheritanceType.JOINED) @Entity(name = \"Payment\")")
                .showing("select id from Payment where amount in (5, 7) order by id", "1", "2")
                .showing("select id from CardPayment where amount = 7 and card = '4711'", "2").run();
    }

    @Test
    void oneTableBecomesSeparateTables() {
        after("@Entity(name = \"Payment\")",
                "@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) @Entity(name = \"Payment\")")
                .showing("select id from Payment where amount in (5, 7) order by id", "1", "2")
                .showing("select id from CardPayment where amount = 7 and card = '4711'", "2").run();
    }

    @Test
    void separateTablesBecomeJoinedTables() {
        after("InheritanceType.TABLE_PER_CLASS", "InheritanceType.JOINED")
                .showing("select topic from Event order by id", "Feast", "Night")
                .showing("select topic, reader from Reading", "Night Ann").run();
    }

    @Test
    void separateTablesBecomeOne() {
        after("@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)", "")
                .showing("select topic from Event order by id", "Feast", "Night")
                .showing("select topic, reader from Reading", "Night Ann").run();
    }

    @Test
    void aJoinTableAndACollectionTableAreRenamed() {
        after("@ManyToMany\n        public Set<Tag> tags",
                "@ManyToMany @JoinTable(name = \"label_of_book\") @RenamedFrom(\"Book_Tag\") public Set<Tag> tags",
                "@CollectionTable(name = \"chapter\")\n        public List<String> chapters",
                "@RenamedFrom({\"chapters\", \"chapter\"}) public List<String> parts")
                .showing("select b.title, t.word from Book b join b.tags t order by b.id, t.id", "Tea old", "Tea rare",
                        "Sea rare")
                .showing("select p from Book b join b.parts p order by p", "One", "Two", "Waves")
                .run();
    }

    @Test
    void anIdIsRenamed() {
        after("class Tag {\n        @Id\n        @GeneratedValue\n        public Long id;",
                "class Tag {\n        @Id\n        @GeneratedValue\n        @RenamedFrom(\"id\") public Long number;")
                .showing("select b.title, t.number from Book b join b.tags t order by b.id, t.number", "Tea 1", "Tea 2",
                        "Sea 2")
                .run();
    }

    @Test
    void idsAreNumberedInAnotherWay() {
        after("class Publisher {\n        @Id\n        @GeneratedValue(strategy = GenerationType.IDENTITY)",
                "class Publisher {\n        @Id\n        @GeneratedValue",
                "class Author {\n        @Id\n        @GeneratedValue",
                "class Author {\n        @Id\n        @GeneratedValue(strategy = GenerationType.IDENTITY)",
                "class Member {\n        @Id\n        @GeneratedValue",
                "class Member {\n        @Id\n        @GeneratedValue(strategy = GenerationType.TABLE)")
                .showing("select name from Publisher order by id", "North", "South").run();
    }

    @Test
    void keysAndIndexesComeAndGo() {
        after("@Column(unique = true)\n        public String barcode;", "public String barcode;",
                "public Integer stars;", "@Check(constraints = \"stars between 1 and 5\") public Integer stars;",
                "@Entity(name = \"Member\")",
                "@Table(uniqueConstraints = @UniqueConstraint(name = \"member_name_uk\", columnNames = {\"name\", \"email\"}),"
                        + " indexes = @Index(name = \"member_city\", columnList = \"city, name\")) @Entity(name = \"Member\")")
                .showing("select barcode from Copy order by id", "a", "b", "c").run();
    }

    @Test
    void defaultsAndRequiredAttributesComeAndGo() {
        after("public String name;\n        public LocalDate born;",
                "@Column(nullable = false) @ColumnDefault(\"'nobody'\") public String name; public LocalDate born;",
                "public String word;", "@ColumnDefault(\"'x'\") public String word; @ColumnDefault(\"5\") public int weight;",
                "public String topic;", "@Column(nullable = false) public String topic;")
                .showing("select weight from Tag order by id", "5", "5")
                .showing("select name from Author order by id", "Ann", "Bob")
                .withoutNew("Author", "Event", "Reading").run();
    }

    @Test
    void rowsAreMarkedInsteadOfDeleted() {
        after("@Entity(name = \"Tag\")", "@SoftDelete @Entity(name = \"Tag\")", "@Entity(name = \"Review\")",
                "@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = org.hibernate.type.YesNoConverter.class) @Entity(name = \"Review\")")
                .showing("select word from Tag order by id", "old", "rare")
                .showing("select stars from Review order by id", "5", "null").run();
    }
}
