package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * One table under its new names, as the reader gives it after SQLite's own
 * <a href="https://sqlite.org/lang_altertable.html#altertabrename">RENAME</a>: that changes every place that means the table or
 * column, in the table and in the foreign keys of others.
 */
final class Renaming {

    private final Renames renames;
    private final Table table;
    private final QualifiedName name;
    /** The new names of this table's renamed columns by their old ones. */
    private final Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Expressions expressions;

    private Renaming(Table table, Renames renames) {
        this.renames = renames;
        this.table = table;
        this.name = newName(table.name(), renames);
        table.columns().forEach(column -> {
            String renamed = newName(name, column.name(), renames);
            if (!renamed.equals(column.name())) {
                columns.put(column.name(), renamed);
            }
        });
        this.expressions = new Expressions(name.name(), columns(table.columns().stream().map(Column::name).toList()));
    }

    static Catalog of(Catalog live, Renames renames) {
        if (renames.isEmpty()) {
            return live;
        }
        return Catalog.of(live.tables().values().stream().map(table -> new Renaming(table, renames).renamed()).toList(),
                List.of(), List.of()).withOtherNames(live.otherNames());
    }

    private static QualifiedName newName(QualifiedName table, Renames renames) {
        return renames.tables().getOrDefault(table, table);
    }

    private static String newName(QualifiedName renamedTable, String column, Renames renames) {
        return renames.columns().getOrDefault(new ColumnName(renamedTable, column), column);
    }

    private Table renamed() {
        List<Column> renamed = table.columns().stream().map(this::column).toList();
        List<Constraint> constraints = table.constraints().all().stream().map(this::constraint).toList();
        List<Index> indexes = table.indexes().stream().map(index -> new Index(index.name(), index.unique(),
                index.parts().stream().map(this::expression).toList(),
                index.where() == null ? null : expression(index.where()), index.clauses())).toList();
        return new Table(name, renamed, Constraints.of(constraints), indexes, table.comment(),
                NotNullConflict.renamed(table.options(), this::column));
    }

    private Column column(Column column) {
        ColumnValue value = column.value() instanceof ColumnValue.Generated generated
                ? new ColumnValue.Generated(expression(generated.expression()), generated.stored())
                : column.value();
        return new Column(column(column.name()), column.type(), column.nullable(), value, column.comment());
    }

    private String column(String column) {
        return columns.getOrDefault(column, column);
    }

    private List<String> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    private Constraint constraint(Constraint constraint) {
        return constraint.accept(new Constraint.Visitor<>() {
            @Override
            public Constraint primaryKey(PrimaryKey key) {
                return new PrimaryKey(key.name(), columns(key.columns()), clauses(key.clauses()));
            }

            @Override
            public Constraint uniqueKey(UniqueKey key) {
                return new UniqueKey(key.name(), columns(key.columns()), clauses(key.clauses()));
            }

            @Override
            public Constraint foreignKey(ForeignKey key) {
                QualifiedName target = newName(key.target().table(), renames);
                return new ForeignKey(key.name(), columns(key.columns()), new ForeignKey.Target(target,
                        key.target().columns().stream().map(column -> newName(target, column, renames)).toList()),
                        key.rules());
            }

            @Override
            public Constraint check(Check check) {
                return new Check(check.name(), expression(check.expression()));
            }

            @Override
            public Constraint exclusion(Exclusion exclusion) {
                return exclusion;
            }
        });
    }

    private List<String> clauses(List<String> clauses) {
        return clauses.stream().map(clause -> KeyClauses.renamed(clause, this::column)).toList();
    }

    private String expression(String sql) {
        List<Token> tokens = Tokenizer.tokens(sql);
        List<Token> renamed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String column = isColumn(tokens, i) ? columns.get(tokens.get(i).text()) : null;
            renamed.add(column == null ? tokens.get(i) : new Token(Token.Kind.QUOTED, column));
        }
        return expressions.canonical(renamed);
    }

    /** Whether a name stands where a column can: not a function, a collation or a keyword. */
    private static boolean isColumn(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        @Nullable
        Token before = i == 0 ? null : tokens.get(i - 1);
        boolean name = token.kind() == Token.Kind.QUOTED
                || token.kind() == Token.Kind.WORD && !Keywords.contains(token.text().toLowerCase(Locale.ROOT));
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(") && token.kind() == Token.Kind.WORD;
        return name && !called && (before == null || !before.isWord("collate") && !before.isWord("as"));
    }
}
