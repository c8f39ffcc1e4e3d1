package io.quarkiverse.hyperstack.project;

import java.util.EnumSet;
import java.util.Set;

/**
 * The packages of the runtime module and which of the others each may import. An arrow missing here is a question for
 * ARCHITECTURE.md first.
 */
enum Room {

    ROOT("", Set.of()),
    CATALOG("schema.catalog", Set.of()),
    SCRIPT("schema.script", Set.of(ROOT)),
    DIFF("schema.diff", Set.of(ROOT, CATALOG)),
    PLAN("schema.plan", Set.of(ROOT, CATALOG, DIFF)),
    DIALECT("schema.dialect", Set.of(ROOT, CATALOG, DIFF, PLAN)),
    GATE("schema.gate", Set.of(ROOT, CATALOG, DIFF, PLAN, DIALECT)),
    LINT("schema.lint", Set.of(ROOT, CATALOG, SCRIPT, DIFF, PLAN, DIALECT, GATE)),
    HIERARCHY("schema.hierarchy", Set.of(ROOT, CATALOG, DIFF, PLAN, DIALECT)),
    MEMORY("schema.memory", Set.of(ROOT, CATALOG, DIFF, PLAN, DIALECT)),
    SQLITE("schema.sqlite", Set.of(ROOT, CATALOG, DIFF, PLAN, DIALECT, GATE)),
    POSTGRESQL("schema.postgresql", Set.of(ROOT, SCRIPT, CATALOG, DIFF, PLAN, DIALECT, GATE)),
    TRASH("schema.trash", Set.of(ROOT, CATALOG, DIFF, PLAN, DIALECT, GATE)),
    SCHEMA("schema",
            Set.of(ROOT, LINT, CATALOG, DIFF, PLAN, DIALECT, GATE, HIERARCHY, MEMORY, SQLITE, POSTGRESQL, TRASH)),
    WORKFLOW("workflow", Set.of(ROOT)),
    COMPARE("compare", Set.of(ROOT, SCHEMA, SCRIPT, CATALOG, DIFF, PLAN, WORKFLOW)),
    VALUE("copy.value", Set.of()),
    COPY("copy", Set.of(ROOT, VALUE, SCHEMA, DIALECT, CATALOG, SQLITE, POSTGRESQL, WORKFLOW)),
    ENTITY("entity", Set.of(ROOT, SCHEMA, MEMORY, CATALOG, DIFF, PLAN, GATE, WORKFLOW)),
    MIGRATION("migration", Set.of(ROOT, SCHEMA, LINT, SCRIPT, CATALOG, DIFF, PLAN, GATE, WORKFLOW)),
    SEED("seed", Set.of(ROOT, MIGRATION, WORKFLOW)),
    HEALTH("health", Set.of(ROOT, MIGRATION, WORKFLOW)),
    COMMAND("command",
            Set.of(ROOT, COMPARE, COPY, VALUE, SCHEMA, LINT, CATALOG, DIFF, PLAN, GATE, TRASH, WORKFLOW, ENTITY, MIGRATION,
                    SEED)),
    RUNTIME("runtime",
            Set.of(ROOT, SCHEMA, CATALOG, DIFF, PLAN, GATE, TRASH, WORKFLOW, ENTITY, MIGRATION, SEED, HEALTH, COMMAND)),
    DEVUI("devui",
            Set.of(ROOT, SCHEMA, CATALOG, PLAN, TRASH, WORKFLOW, ENTITY, MIGRATION, RUNTIME)),
    TESTING("testing",
            Set.of(ROOT, SCHEMA, LINT, CATALOG, PLAN, WORKFLOW, ENTITY, MIGRATION, SEED, COMMAND, RUNTIME));

    private static final String BASE = "io.quarkiverse.hyperstack";

    private final String path;
    private final Set<Room> mayImport;

    Room(String path, Set<Room> mayImport) {
        this.path = path;
        this.mayImport = mayImport;
    }

    /** Its name in ARCHITECTURE.md: the end of the package's name. */
    String path() {
        return path;
    }

    String packageName() {
        return path.isEmpty() ? BASE : BASE + "." + path;
    }

    /** The packages of this room as the rules write them: with those below, unless the drawing has them as rooms. */
    String packages() {
        return this == ROOT || this == SCHEMA || this == COPY ? packageName() : packageName() + "..";
    }

    /** Whether a package is this room or a corner of it. */
    boolean holds(String packageName) {
        return packageName.equals(packageName())
                || packages().endsWith("..") && packageName.startsWith(packageName() + ".");
    }

    /** The packages of ours that this room must not import. */
    String[] forbiddenPackages() {
        Set<Room> forbidden = EnumSet.allOf(Room.class);
        forbidden.remove(this);
        forbidden.removeAll(mayImport);
        return forbidden.stream().map(Room::packages).toArray(String[]::new);
    }
}
