package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Numbering;

/** SQLite's SQL. */
final class SqliteLanguage implements Language {

    private static final List<String> INTEGERS = List.of("0", "-5", "9223372036854775807", "44", "2147483648");
    private static final List<String> TEXTS = List.of("''", "'größe ✓'", "'it''s'", "'1'", "'1.5'", "'true'", "'2024-02-29'",
            "'A'", "'  '", "'1e3'", "'007'");
    private static final Kind TEXT = new Kind("text", Family.TEXT, "'v%1$d'", TEXTS,
            List.of("'it''s'", "''", "lower('A' || 'b')"));
    private static final Kind INTEGER = new Kind("integer", Family.INTEGER, "%1$d", INTEGERS, List.of("0", "7", "1 + 2"));
    private static final Kind REAL = new Kind("real", Family.REAL, "%1$d.5", List.of("0.0", "1e300", "-0.1"), List.of("0.5"));
    private static final Kind BLOB = new Kind("blob", Family.BLOB, "x'%1$04d'", List.of("x''", "x'00ff'", "x'31'"),
            List.of("x'00ff'"));
    private static final List<Kind> LOOSE = List.of(TEXT, INTEGER, like("bigint", INTEGER), like("varchar(20)", TEXT),
            new Kind("numeric(10,2)", Family.DECIMAL, "%1$d.25", List.of("0", "-0.01", "99999999.99", "3"),
                    List.of("1.5", "0")),
            REAL, like("double precision", REAL),
            new Kind("boolean", Family.BOOLEAN, "%1$d %% 2", List.of("true", "false"), List.of("true", "0")),
            new Kind("date", Family.DATE, "date('2024-01-01', '+%1$d days')", List.of("'1999-12-31'"), List.of("current_date")),
            new Kind("timestamp", Family.TIMESTAMP, "'2024-01-01 10:00:%1$02d'", List.of("1704067200000"),
                    List.of("current_timestamp", "'2024-01-31 10:00:00'")),
            BLOB, new Kind("", Family.ANY, "%1$d", List.of("'t'", "1.5", "x'00'"), List.of("'t'")), like("int", INTEGER));
    private static final List<Kind> STRICT = List.of(TEXT, INTEGER, like("int", INTEGER), REAL, BLOB,
            new Kind("any", Family.ANY, "%1$d", List.of("'t'", "1.5", "x'00'"), List.of("'t'")));

    private static Kind like(String sql, Kind other) {
        return new Kind(sql, other.family(), other.nth(), other.edges(), other.defaults());
    }

    @Override
    public List<Kind> kinds(ModelTable table) {
        return table.isStrict() ? STRICT : LOOSE;
    }

    @Override
    public List<Numbering> numberings() {
        return List.of(Numbering.BY_DEFAULT);
    }

    @Override
    public List<String> collations() {
        return List.of("NOCASE", "RTRIM");
    }

    @Override
    public List<String> indexParts(Kind kind) {
        return kind.isText()
                ? List.of("%1$s", "%1$s desc", "lower(%1$s)", "%1$s collate nocase desc", "length(%1$s)")
                : List.of("%1$s", "%1$s desc", "coalesce(%1$s, 0)");
    }

    @Override
    public List<String> tableOptions() {
        return List.of("STRICT", "WITHOUT ROWID");
    }

    @Override
    public boolean hasComments() {
        return false;
    }

    @Override
    public void tidy(Model model) {
        for (ModelTable table : model.tables) {
            if (table.primaryKey().isEmpty() || table.primaryKey().get().columns().stream().map(table::known)
                    .anyMatch(ModelColumn::isNumbered)) {
                table.options.remove("WITHOUT ROWID");
            }
            for (ModelColumn column : List.copyOf(table.columns)) {
                ModelColumn legal = column;
                if (!kinds(table).contains(column.type().kind())) {
                    Kind kind = kinds(table).stream().filter(k -> k.family() == column.type().kind().family()).findFirst()
                            .orElse(kinds(table).get(0));
                    legal = legal.typed(new ModelColumn.Type(kind, 0, null)).valued(ModelColumn.Value.NONE);
                }
                if (legal.isNumbered() && !canCount(table, legal)) {
                    legal = legal.valued(ModelColumn.Value.NONE);
                }
                table.replace(legal);
            }
        }
    }

    private static boolean canCount(ModelTable table, ModelColumn column) {
        return column.type().kind().sql().equals("integer")
                && table.primaryKey().map(key -> key.columns().equals(List.of(column.id()))).orElse(false);
    }

    @Override
    public String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String type(Model model, ModelColumn column) {
        return column.type().kind().sql();
    }

    @Override
    public List<String> script(Model model) {
        SharedSql sql = new SharedSql(this, model);
        List<String> script = new ArrayList<>();
        for (ModelTable table : model.tables) {
            List<String> lines = new ArrayList<>();
            table.columns.forEach(column -> lines.add(column(sql, table, column)));
            boolean counting = table.columns.stream().anyMatch(ModelColumn::isNumbered);
            table.keys().filter(key -> !(counting && key.primary())).forEach(key -> lines.add(sql.key(table, key)));
            table.parts(ModelPart.Condition.class).forEach(check -> lines.add(sql.check(table, check)));
            table.parts(ModelPart.Reference.class).forEach(reference -> lines.add(sql.reference(table, reference)));
            script.add("create table " + quote(table.name) + " (\n    " + String.join(",\n    ", lines) + ")"
                    + (table.options.isEmpty() ? "" : " " + String.join(", ", table.options)));
            table.parts(ModelPart.Lookup.class).forEach(index -> script.add(sql.index(table, index)));
        }
        return script;
    }

    private String column(SharedSql sql, ModelTable table, ModelColumn column) {
        StringBuilder line = new StringBuilder(quote(column.name()));
        if (!column.type().kind().sql().isEmpty()) {
            line.append(' ').append(column.type().kind().sql());
        }
        if (column.type().collation() != null) {
            line.append(" collate ").append(column.type().collation());
        }
        if (!column.nullable()) {
            line.append(" not null");
        }
        ModelColumn.Value value = column.value();
        if (value.byDefault() != null) {
            line.append(" default (").append(value.byDefault()).append(')');
        }
        if (value.generated() != null) {
            line.append(sql.generated(table, value.generated()));
        }
        if (column.isNumbered()) {
            ModelPart.Key key = table.primaryKey().orElseThrow();
            line.append(key.name() == null ? "" : " constraint " + quote(key.name())).append(" primary key autoincrement");
        }
        return line.toString();
    }
}
