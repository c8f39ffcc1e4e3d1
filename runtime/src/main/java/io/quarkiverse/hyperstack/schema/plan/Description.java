package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** Keys, checks and indexes in words, for reasons and messages. */
public final class Description {

    private Description() {
    }

    /**
     * A constraint in words.
     *
     * @param constraint any
     * @return for instance {@code foreign key "fk_book_author" (author_id) to author (id) on delete cascade}
     */
    public static String of(Constraint constraint) {
        return constraint.accept(new Constraint.Visitor<>() {
            @Override
            public String primaryKey(PrimaryKey key) {
                return "primary key" + name(key.name()) + columns(key.columns()) + clauses(key.clauses());
            }

            @Override
            public String uniqueKey(UniqueKey key) {
                return "unique constraint" + name(key.name()) + columns(key.columns()) + clauses(key.clauses());
            }

            @Override
            public String foreignKey(ForeignKey key) {
                return "foreign key" + name(key.name()) + columns(key.columns()) + " to " + key.target().table()
                        + columns(key.target().columns()) + rules(key.rules()) + clauses(key.clauses());
            }

            @Override
            public String check(Check check) {
                return "check" + name(check.name()) + " (" + check.expression() + ")" + clauses(check.clauses());
            }

            @Override
            public String exclusion(Exclusion exclusion) {
                return "exclusion constraint" + name(exclusion.name()) + " " + exclusion.definition();
            }
        });
    }

    /**
     * An index in words.
     *
     * @param index any
     * @return for instance {@code unique index "ix_title" (lower(title)) where deleted = 0}
     */
    public static String of(Index index) {
        return (index.unique() ? "unique index" : "index") + name(index.name()) + columns(index.parts())
                + clauses(index.clauses()) + (index.where() == null ? "" : " where " + index.where());
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : " \"" + name + "\"";
    }

    private static String columns(List<String> columns) {
        return columns.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static String clauses(List<String> clauses) {
        return clauses.isEmpty() ? "" : " " + String.join(" ", clauses);
    }

    private static String rules(ForeignKey.Rules rules) {
        StringBuilder words = new StringBuilder();
        if (rules.onDelete() != ForeignKey.Action.NO_ACTION) {
            words.append(" on delete ").append(rules.onDelete().sql().toLowerCase(Locale.ROOT));
        }
        if (rules.onUpdate() != ForeignKey.Action.NO_ACTION) {
            words.append(" on update ").append(rules.onUpdate().sql().toLowerCase(Locale.ROOT));
        }
        if (rules.deferral() != ForeignKey.Deferral.NOT_DEFERRABLE) {
            words.append(rules.deferral() == ForeignKey.Deferral.DEFERRABLE ? " deferrable" : " initially deferred");
        }
        return words.toString();
    }
}
