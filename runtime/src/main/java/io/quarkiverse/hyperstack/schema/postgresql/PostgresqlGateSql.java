package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/** PostgreSQL's words for questions about the data. */
final class PostgresqlGateSql implements GateSql {

    /** An operator class behind an index part, with its parameters: {@code varchar_pattern_ops}, {@code gist_trgm_ops (siglen=32)}. */
    private static final String OPERATOR_CLASS = "(?<=.) (\\w+\\.)?\\w+_ops( \\([^()]*\\))?$";

    private final Conversions conversions;
    private final FutureTypes futureTypes;

    /**
     * @param connection to ask how types convert
     * @param enumTypes the enum types that are wanted; some may not be there yet
     * @param renames what gets another name
     * @throws SQLException when the server does not answer
     */
    PostgresqlGateSql(Connection connection, Map<QualifiedName, EnumType> enumTypes, Renames renames) throws SQLException {
        List<Integer> version = new ArrayList<>();
        Surroundings.query(connection, "select current_setting('server_version_num')::int",
                row -> version.add(row.getInt(1)));
        this.conversions = new Conversions(new Casts(connection), version.get(0), enumTypes);
        this.futureTypes = FutureTypes.of(connection, enumTypes, renames);
    }

    @Override
    public String quote(String name) {
        return Quoted.name(name);
    }

    @Override
    public String quote(QualifiedName name) {
        return Quoted.name(name);
    }

    @Override
    public String futureValue(Column column) {
        String value = "NULL";
        if (column.value() instanceof ColumnValue.Default byDefault) {
            // A sequence gives every row another value; asking it would use its values up, and it may not be there yet.
            value = byDefault.expression().startsWith("nextval(") ? "row_number() OVER ()" : byDefault.expression();
        } else if (column.value() instanceof ColumnValue.Generated generated) {
            value = generated.expression();
        } else if (column.value() instanceof ColumnValue.Identity) {
            value = "row_number() OVER ()";
        }
        return typed(value, column);
    }

    @Override
    public Optional<String> misfit(String value, Column column) {
        return Optional.ofNullable(Misfits.of(value, ColumnSql.plain(column.type()).sql()));
    }

    /** See the classes of <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error codes</a>. */
    @Override
    public boolean isAboutValues(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("P0");
    }

    @Override
    public boolean takesNumbers() {
        return true;
    }

    @Override
    public Conversion conversion(Column before, Column after) {
        try {
            return conversions.of(before, after);
        } catch (SQLException e) {
            throw new IllegalStateException("The server did not say how " + before + " becomes " + after, e);
        }
    }

    @Override
    public String typed(String value, Column column) {
        String type = column.type().sql();
        if (futureTypes.contain(type)) {
            return "CAST((" + value + ") AS " + FutureTypes.standIn(type) + ")";
        }
        String typed = "CAST((" + value + ") AS " + ColumnSql.plain(column.type()).sql() + ")";
        return column.type().collation() == null ? typed : typed + " COLLATE " + column.type().collation();
    }

    @Override
    public String present(String name, Column column) {
        String type = column.type().sql();
        return quote(name) + (futureTypes.contain(type) ? "::" + FutureTypes.standIn(type) : "");
    }

    @Override
    public String asked(String query) {
        return futureTypes.asked(query);
    }

    @Override
    public String differs(String one, String other) {
        return one + " IS DISTINCT FROM " + other;
    }

    @Override
    public Optional<String> holdsLabel(Column column, EnumType type, List<String> labels) {
        String name = column.type().sql();
        String listed = labels.stream().map(Quoted::text).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        if (name.equals(Quoted.name(type.name())) || name.equals(type.name().toString())) {
            return Optional.of(quote(column.name()) + "::text = ANY (" + listed + ")");
        }
        if (name.equals(Quoted.name(type.name()) + "[]") || name.equals(type.name() + "[]")) {
            return Optional.of(quote(column.name()) + "::text[] && " + listed);
        }
        return Optional.empty();
    }

    @Override
    public String isMadeOf(String text, String type, List<String> labels) {
        return EnumSql.isMadeOf(text, type, labels);
    }

    @Override
    public String indexedValue(String part) {
        return part.replaceAll("( DESC)?( NULLS (FIRST|LAST))?$", "").replaceAll(OPERATOR_CLASS, "");
    }

    @Override
    public List<String> rowKey(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        return key == null ? List.of("ctid") : key.columns().stream().map(Quoted::name).toList();
    }
}
