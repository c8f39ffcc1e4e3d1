package io.quarkiverse.hyperstack.migration.replay;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Managed.Item;
import io.quarkiverse.hyperstack.schema.plan.Managed.Kind;

/**
 * Watches which parts of the structure generated files make. What people wrote by hand is theirs, whether an entity declares it
 * or not. The structure is read only where hand-written and generated files meet.
 */
final class Ownership implements Callback {

    private final ScratchDatabase scratch;
    private final Map<String, String> texts;
    private final SortedSet<Item> ours = new TreeSet<>();
    private SortedSet<Item> before = new TreeSet<>();
    private @Nullable Boolean generated;

    /**
     * @param scratch where the files run
     * @param texts the text of each file by its name; none for a Java migration
     */
    Ownership(ScratchDatabase scratch, Map<String, String> texts) {
        this.scratch = scratch;
        this.texts = texts;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        boolean next = GeneratedFile.is(texts.getOrDefault(context.getMigrationInfo().getScript(), ""));
        if (generated != null && generated != next) {
            settle();
        }
        generated = next;
    }

    /** What generated files made, of what is there now. */
    Managed managed() {
        settle();
        SortedSet<Item> known = new TreeSet<>(ours);
        before.stream().filter(item -> item.kind() == Kind.TABLE && !ours.contains(item))
                .forEach(table -> known.add(new Item(Kind.OTHERS_TABLE, table.object(), "")));
        return Managed.only(known);
    }

    private void settle() {
        SortedSet<Item> now = Managed.of(scratch.catalog()).items();
        if (Boolean.TRUE.equals(generated)) {
            SortedSet<Item> made = new TreeSet<>(now);
            made.removeAll(before);
            ours.addAll(made);
        }
        ours.retainAll(now);
        before = now;
    }

    @Override
    public String getCallbackName() {
        return "hyperstack ownership";
    }
}
