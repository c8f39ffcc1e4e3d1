package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.SessionFactory;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.exec.ScriptTargetOutputToWriter;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.entity.sqlite.HibernateOnSqlite;
import io.quarkus.runtime.configuration.ConfigurationException;

class SynchronizingSchemaToolTest {

    @TempDir
    Path folder;

    @Test
    void updateMakesAnEmptyFileEqualToAFreshlyCreatedOne() throws SQLException {
        HibernateOnSqlite created = hibernate("created", Before.Author.class, Before.Book.class);
        HibernateOnSqlite updated = hibernate("updated", Before.Author.class, Before.Book.class);

        created.start("create").close();
        updated.start("update").close();

        String schema = "select lower(replace(replace(sql, '\"', ''), '\n', '')) from sqlite_master where sql is not null and tbl_name not like 'hyperstack_%' order by name";
        assertThat(updated.query(schema)).isNotEmpty().hasSameSizeAs(created.query(schema));
        assertThat(updated.query("select next_val from book_SEQ")).isEqualTo(created.query("select next_val from book_SEQ"))
                .containsExactly("1");
        assertThat(updated.query("select next_val from hibernate_sequences"))
                .isEqualTo(created.query("select next_val from hibernate_sequences"));
        updated.start("validate").close();
    }

    @Test
    void updateAddsWhatIsNewAndKeepsTheRows() throws SQLException {
        HibernateOnSqlite before = hibernate("app", Before.Author.class, Before.Book.class);
        before.start("update").close();
        before.execute("insert into author(id, name) values (1, 'Ann')",
                "insert into book(id, author_id, title) values (1, 1, 'Tea'), (2, 1, 'Tea')");

        HibernateOnSqlite after = hibernate("app", After.Author.class, After.Book.class);
        after.start("update").close();

        assertThat(after.query("select title from book order by id")).containsExactly("Tea", "Tea");
        assertThat(after.query("select name from pragma_table_info('book')")).contains("pages");
        assertThat(after.query("select name from sqlite_master where type = 'index'")).contains("book_title");
        after.start("validate").close();
        String schema = "select group_concat(sql) || (select schema_version from pragma_schema_version) from sqlite_master";
        assertThat(after.query(schema)).isEqualTo(again(after, schema));
    }

    private static Object again(HibernateOnSqlite hibernate, String schema) throws SQLException {
        hibernate.start("update").close();
        return hibernate.query(schema);
    }

    @Test
    void aRefusalIsOneReadableMessage() throws SQLException {
        HibernateOnSqlite before = hibernate("app", Before.Author.class, Before.Book.class);
        before.start("update").close();
        before.execute("insert into author(id, name) values (1, 'Ann'), (2, 'Ann')");

        HibernateOnSqlite after = hibernate("app", Unique.Author.class);

        assertThatThrownBy(() -> after.start("update")).isInstanceOf(ConfigurationException.class).hasNoCause()
                .hasMessageStartingWith(Problem.ROWS_IN_THE_WAY.code()).hasMessageContaining("Fix: ");
        assertThat(after.query("select count(*) from author")).containsExactly("2");
    }

    @Test
    void tablesOfIdsThatRefuseTheirFirstRowsAreNamed() throws SQLException {
        HibernateOnSqlite hibernate = hibernate("app", Before.Author.class, Before.Book.class);
        hibernate.start("update").close();
        hibernate.execute("delete from book_SEQ",
                "create trigger no_ids before insert on book_SEQ begin select raise(abort, 'not here'); end");

        assertThatThrownBy(() -> hibernate.start("update"))
                .hasMessageStartingWith(Problem.FIRST_ROWS_FAILED.code() + " table \"book_SEQ\"")
                .hasMessageContaining("not here");
    }

    @Test
    void aLoadScriptThatIsNotRunIsNamed() throws SQLException {
        HibernateOnSqlite hibernate = new HibernateOnSqlite(folder.resolve("app.sqlite"),
                Map.of("jakarta.persistence.sql-load-script-source", "import.sql"), Before.Author.class);
        List<String> lines = new ArrayList<>();
        Handler handler = new LogLines(lines);
        Logger logger = Logger.getLogger(SynchronizingMigrator.class.getName());
        logger.addHandler(handler);

        hibernate.with(new SynchronizingOn(hibernate.url())).start("update").close();

        logger.removeHandler(handler);
        assertThat(lines).last().asString().startsWith("WARN Not run: import.sql").contains("strategy=drop-and-create");
    }

    @Test
    void theLogNamesTheChangesAndWhatNobodyDeclares() throws SQLException {
        HibernateOnSqlite before = hibernate("app", Before.Author.class, Before.Book.class);
        before.start("update").close();
        before.execute("insert into author(id, name) values (1, 'Ann')", "create table by_hand (id integer)");
        List<String> lines = new ArrayList<>();
        Handler handler = new LogLines(lines);
        Logger logger = Logger.getLogger(SynchronizingMigrator.class.getName());
        logger.addHandler(handler);

        hibernate("app", Unique.Author.class).start("update").close();

        logger.removeHandler(handler);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("INFO")
                .contains("add unique constraint", "drop table \"book\"", "drop table \"book_SEQ\"")
                .doesNotContain("copy the rows", "new form", "the list of the trash");
        assertThat(lines.get(1)).isEqualTo("INFO Left alone: no entity declares table by_hand");
        assertThat(before.query("select count(*) from by_hand")).containsExactly("0");
    }

    /** Keeps what is logged. */
    private static final class LogLines extends ExtHandler {

        private final List<String> lines;

        LogLines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void doPublish(ExtLogRecord logRecord) {
            lines.add(logRecord.getLevel() + " " + logRecord.getFormattedMessage());
        }
    }

    @Test
    void aScriptGetsThePlanAndTheFileNothing() throws SQLException {
        hibernate("app", Before.Author.class, Before.Book.class).start("update").close();
        HibernateOnSqlite after = hibernate("app", After.Author.class, After.Book.class);
        StringWriter script = new StringWriter();

        MetadataImplementor metadata = after.metadata("none");
        ServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
        Map<String, Object> settings = services.requireService(ConfigurationService.class).getSettings();
        try (SessionFactory factory = metadata.buildSessionFactory()) {
            services.requireService(SchemaManagementTool.class).getSchemaMigrator(settings).doMigration(metadata,
                    SchemaManagementToolCoordinator.buildExecutionOptions(settings, ExceptionHandlerHaltImpl.INSTANCE),
                    ContributableMatcher.ALL, new ToWriter(script));
        }

        assertThat(script.toString()).contains("pages").contains(";");
        assertThat(after.query("select name from pragma_table_info('book')")).doesNotContain("pages");
    }

    @Test
    void droppingNeedsNoOrderOfTables() throws SQLException {
        HibernateOnSqlite hibernate = hibernate("app", Before.Author.class, Before.Book.class);
        hibernate.start("create").close();
        hibernate.execute("insert into author(id, name) values (1, 'Ann')",
                "insert into book(id, author_id, title) values (1, 1, 'Tea')");

        hibernate.start("drop-and-create").close();

        assertThat(hibernate.query("select count(*) from author")).containsExactly("0");
        assertThat(hibernate.query("select count(*) from book")).containsExactly("0");
    }

    @Test
    void aThousandColumnsStartASecondTime() throws SQLException {
        HibernateOnSqlite hibernate = hibernate("wide", Wide.entities());
        hibernate.start("update").close();
        hibernate.start("update").close();
        hibernate.start("validate").close();

        assertThat(hibernate.query("select count(*) from pragma_table_info('Wide600')")).containsExactly("601");
        assertThat(hibernate.query(
                "select sum((select count(*) from pragma_table_info(m.name))) from sqlite_master m where type = 'table'"))
                .hasSize(1).allSatisfy(columns -> assertThat(Integer.parseInt(columns)).isGreaterThan(1000));
    }

    private HibernateOnSqlite hibernate(String name, Class<?>... entities) {
        HibernateOnSqlite hibernate = new HibernateOnSqlite(folder.resolve(name + ".sqlite"), entities);
        return hibernate.with(new SynchronizingOn(hibernate.url()));
    }

    private record ToWriter(StringWriter writer) implements TargetDescriptor {

        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.SCRIPT);
        }

        @Override
        public ScriptTargetOutput getScriptTargetOutput() {
            return new ScriptTargetOutputToWriter(writer);
        }
    }

    interface Before {

        @Entity(name = "author")
        class Author {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE)
            Long id;
            String name;
        }

        @Entity(name = "book")
        class Book {
            @Id
            @GeneratedValue
            Long id;
            @ManyToOne(optional = false)
            Author author;
            String title;
        }
    }

    interface After {

        @Entity(name = "author")
        class Author {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE)
            Long id;
            String name;
        }

        @Entity(name = "book")
        @Table(indexes = @Index(name = "book_title", columnList = "title"))
        class Book {
            @Id
            @GeneratedValue
            Long id;
            @ManyToOne(optional = false)
            Author author;
            String title;
            Integer pages;
        }
    }

    interface Unique {

        @Entity(name = "author")
        class Author {
            @Id
            @GeneratedValue(strategy = GenerationType.TABLE)
            Long id;
            @Column(unique = true)
            String name;
        }
    }
}
