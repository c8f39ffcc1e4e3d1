package io.quarkiverse.hyperstack.command;

/** What a command line asks for. */
enum Verb {

    MIGRATE("migrate"),
    DRY_RUN("migrate --dry-run"),
    STATUS("migrate status"),
    VALIDATE("migrate validate"),
    REPAIR("migrate repair"),
    DIFF("migrate diff"),
    DB("migrate db"),
    GENERATE("migrate generate"),
    /** The file goes to standard output. */
    GENERATE_PRINTED("migrate generate"),
    ADOPT("migrate adopt"),
    CHECK("migrate check"),
    LINT("migrate lint"),
    REBASE("migrate rebase"),
    COPY("migrate copy"),
    SEED("migrate seed"),
    TRASH_LIST("migrate trash list"),
    TRASH_RESTORE("migrate trash restore"),
    TRASH_EMPTY("migrate trash empty");

    private final String words;

    Verb(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
