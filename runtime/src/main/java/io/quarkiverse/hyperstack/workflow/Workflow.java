package io.quarkiverse.hyperstack.workflow;

/** How a start of the application changes a database's structure. */
public enum Workflow {

    /** It is brought to the structure of the entities. */
    SYNCHRONIZE("synchronize"),
    /** The migration files are applied. */
    MIGRATE("migrate"),
    /** It is left alone; somebody runs {@code migrate}. */
    NONE("none");

    private final String text;

    Workflow(String text) {
        this.text = text;
    }

    /** For messages: {@code synchronize}, {@code migrate} or {@code none}. */
    @Override
    public String toString() {
        return text;
    }
}
