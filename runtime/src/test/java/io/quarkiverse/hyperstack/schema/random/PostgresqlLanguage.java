package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Numbering;

/** PostgreSQL's SQL. */
final class PostgresqlLanguage implements Language {

    @Override
    public List<Kind> kinds(ModelTable table) {
        return PostgresqlKinds.ALL;
    }

    @Override
    public List<Numbering> numberings() {
        return List.of(Numbering.BY_DEFAULT, Numbering.ALWAYS, Numbering.SERIAL);
    }

    @Override
    public List<String> collations() {
        return List.of("\"C\"", "\"POSIX\"");
    }

    @Override
    public List<String> indexParts(Kind kind) {
        return kind.isText()
                ? List.of("%1$s", "%1$s desc", "lower(%1$s)", "%1$s collate \"C\" desc nulls last", "length(%1$s)")
                : List.of("%1$s", "%1$s desc", "%1$s nulls first", "(%1$s is null)");
    }

    @Override
    public List<String> tableOptions() {
        return List.of();
    }

    @Override
    public boolean hasComments() {
        return true;
    }

    @Override
    public void tidy(Model model) {
        for (ModelTable table : model.tables) {
            for (ModelColumn column : List.copyOf(table.columns)) {
                ModelColumn legal = column;
                if (legal.isNumbered()
                        && (legal.type().kind().family() != Family.INTEGER || legal.value().generated() != null)) {
                    legal = legal.valued(ModelColumn.Value.NONE);
                }
                if (legal.isNumbered() || table.isInPrimaryKey(column.id())) {
                    legal = legal.nullable(false);
                }
                table.replace(legal);
            }
            table.parts.removeIf(part -> !(part instanceof ModelPart.Condition)
                    && part.columns().stream().map(table::known).anyMatch(PostgresqlLanguage::isVirtual));
        }
    }

    private static boolean isVirtual(ModelColumn column) {
        return column.value().generated() != null && !column.value().generated().stored();
    }

    @Override
    public String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String type(Model model, ModelColumn column) {
        return model.enumType(column.type().enumType()).map(type -> quote(type.name())).orElse(column.type().kind().sql());
    }

    @Override
    public List<String> script(Model model) {
        SharedSql sql = new SharedSql(this, model);
        List<String> script = new ArrayList<>();
        model.enums.forEach(type -> script.add("create type " + quote(type.name()) + " as enum ("
                + String.join(", ", type.labels().stream().map(this::literal).toList()) + ")"));
        model.sequences.forEach(sequence -> script.add("create sequence " + quote(sequence.name()) + " start "
                + sequence.start() + " increment " + sequence.increment()));
        for (ModelTable table : model.tables) {
            List<String> lines = new ArrayList<>();
            table.columns.forEach(column -> lines.add(column(sql, table, column)));
            table.keys().forEach(key -> lines.add(sql.key(table, key)));
            table.parts(ModelPart.Condition.class).forEach(check -> lines.add(sql.check(table, check)));
            script.add("create table " + quote(table.name) + " (\n    " + String.join(",\n    ", lines) + ")");
            table.parts(ModelPart.Lookup.class).forEach(index -> script.add(sql.index(table, index)));
            comments(table, script);
        }
        model.tables.forEach(table -> table.parts(ModelPart.Reference.class).forEach(
                reference -> script.add("alter table " + quote(table.name) + " add " + sql.reference(table, reference))));
        return script;
    }

    private void comments(ModelTable table, List<String> script) {
        if (table.comment != null) {
            script.add("comment on table " + quote(table.name) + " is " + literal(table.comment));
        }
        table.columns.stream().filter(column -> column.comment() != null).forEach(column -> script.add("comment on column "
                + quote(table.name) + "." + quote(column.name()) + " is " + literal(String.valueOf(column.comment()))));
    }

    private String column(SharedSql sql, ModelTable table, ModelColumn column) {
        ModelColumn.Value value = column.value();
        String type = type(sql.model(), column);
        StringBuilder line = new StringBuilder(quote(column.name())).append(' ')
                .append(value.numbering() == Numbering.SERIAL ? serial(type) : type);
        if (column.type().collation() != null) {
            line.append(" collate ").append(column.type().collation());
        }
        if (!column.nullable()) {
            line.append(" not null");
        }
        if (value.byDefault() != null) {
            line.append(" default ").append(value.byDefault());
        }
        sql.model().sequence(value.sequence()).ifPresent(
                sequence -> line.append(" default nextval(").append(literal(quote(sequence.name()))).append(")"));
        if (value.generated() != null) {
            line.append(sql.generated(table, value.generated()));
        }
        switch (value.numbering()) {
            case ALWAYS -> line.append(" generated always as identity");
            case BY_DEFAULT -> line.append(" generated by default as identity");
            case SERIAL, NONE -> {
                // said by the type, or nothing
            }
        }
        return line.toString();
    }

    private static String serial(String type) {
        return type.equals("bigint") ? "bigserial" : type.equals("smallint") ? "smallserial" : "serial";
    }

    String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
