package io.quarkiverse.hyperstack;

/**
 * What can go wrong, each with a stable code. The code opens the message, stands in JSON output and names the page in
 * the documentation ({@code docs/modules/ROOT/partials/problems/<code>.adoc}).
 * <p>
 * Ranges: 0xx configuration and workflow, 1xx schema engine, 2xx migrations, 3xx command line, 5xx findings in migration files,
 * 60x copying rows, 65x the kind of database, 67x embedded PostgreSQL.
 */
public enum Problem {

    // 0xx configuration and workflow
    /** A SQLite database's folder or file cannot be created. */
    SQLITE_FILE("HS001"),
    /** {@code synchronize} and {@code migrate} are both true for one datasource. */
    BOTH_SWITCHES("HS002"),
    /** A switch is set beside a value of Hibernate's or Flyway's own that says the opposite. */
    CONTRADICTING_SETTINGS("HS003"),
    /** {@code DATABASE_URL}, or a JDBC URL, is not an address that can be understood. */
    DATABASE_URL("HS004"),
    /** The application was built for one kind of database and is given the address of another. */
    DATABASE_KIND("HS005"),
    /** In production the database is empty and nothing says what creates its tables. */
    NOTHING_CREATES_TABLES("HS006"),
    // 1xx schema engine
    /** Rows that are there break a key or check that is new. */
    ROWS_IN_THE_WAY("HS101"),
    /** A statement of a plan failed; everything was rolled back. */
    STATEMENT_FAILED("HS102"),
    /** The statements that create the wanted structure do not run in an empty database. */
    CREATION_SCRIPT_FAILED("HS103"),
    /** Somebody else holds the database's lock for too long. */
    DATABASE_LOCKED("HS104"),
    /** After the change rows would point at nothing; everything was rolled back. */
    REFERENCES_BROKEN("HS105"),
    /** The JDBC URL is of no kind of database that can be synchronized. */
    DATABASE_UNSUPPORTED("HS106"),
    /** A statement in the database's own catalog cannot be understood. */
    STRUCTURE_UNREADABLE("HS107"),
    /** Reading the structure failed. */
    STRUCTURE_READING_FAILED("HS109"),
    // 11x entities
    /** A table of generated ids could not be given its first rows. */
    FIRST_ROWS_FAILED("HS110"),
    // 111-113 what changes of existing structure may do to rows
    /** Values would be lost, and the rules refuse that. */
    DATA_LOSS("HS111"),
    /** A column is to be NOT NULL, and nothing says what the rows that are there hold in it. */
    VALUE_MISSING("HS112"),
    /** A rename that people state fits more than one thing in the database. */
    RENAME_AMBIGUOUS("HS113"),
    // 114-119 what entities say
    /** An annotation of ours stands where it cannot mean anything. */
    ANNOTATION_WITHOUT_MEANING("HS114"),
    /** A limit of the trash is negative. */
    TRASH_LIMITS("HS115"),
    /** The inheritance strategy of an entity changed, and nothing says where its rows belong. */
    HIERARCHY_UNDECIDED("HS116"),
    // 12x trash
    /** Values that would be lost cannot be kept, because nothing tells their rows apart. */
    TRASH_NEEDS_KEY("HS120"),
    /** The trash has no entry of that number. */
    TRASH_ENTRY_UNKNOWN("HS121"),
    /** An entry's table or column is not there to be filled again. */
    TRASH_TARGET_MISSING("HS122"),
    /** What is in the trash cannot stand in the table as it is now. */
    TRASH_DOES_NOT_FIT("HS123"),
    // 14x SQLite
    /** A view or trigger would not work after the change. */
    DEPENDENT_WOULD_BREAK("HS140"),
    /** SQLite refuses a rename, because of a view or trigger. */
    RENAME_REFUSED("HS141"),
    /** A full-text search table reads what is renamed or dropped. */
    SEARCH_TABLE_WOULD_BREAK("HS142"),
    // 15x PostgreSQL
    /** The role may not create the scratch schema in which the wanted structure is worked out. */
    SCRATCH_NOT_ALLOWED("HS150"),
    /** The connection has no schema to create tables in. */
    NO_CURRENT_SCHEMA("HS151"),
    /** Tables are declared in a schema, by its name, that belongs to somebody else. */
    SCHEMA_NOT_OWNED("HS152"),
    /** Something that is to be dropped is used by something that is left alone. */
    STILL_USED("HS154"),
    /** Something that uses a changing column cannot be taken off and put back. */
    CANNOT_BE_PUT_BACK("HS155"),
    /** A table is declared as partitioned or inheriting and is not, or the other way round. */
    KIND_OF_TABLE("HS156"),
    // 2xx migrations
    /** A statement of a migration file failed. */
    MIGRATION_FAILED("HS201"),
    /** A migration file was edited after it ran. */
    MIGRATION_CHANGED("HS202"),
    /** A migration file that ran is gone. */
    MIGRATION_MISSING("HS203"),
    /** A migration failed outside a transaction and left part of its work. */
    MIGRATION_HALF_DONE("HS204"),
    /** A migration file was added below a version that is already applied. */
    MIGRATION_OUT_OF_ORDER("HS205"),
    /** A migration of SQLite leaves rows that point at nothing. */
    FOREIGN_KEYS_BROKEN("HS206"),
    /** Another migration of the same database holds the lock. */
    MIGRATION_LOCK("HS207"),
    /** The application starts and its migrations have not run. */
    MIGRATIONS_PENDING("HS208"),
    /** The database has tables but no history of migrations. */
    DATABASE_NOT_EMPTY("HS209"),
    /** The database cannot be written. */
    DATABASE_READ_ONLY("HS210"),
    /** Flyway refuses for another reason. */
    MIGRATION_REFUSED("HS211"),
    /** Flyway is switched off in the application. */
    MIGRATIONS_OFF("HS212"),
    /** No datasource has an address. */
    DATABASE_ADDRESS_MISSING("HS213"),
    // 3xx command line
    /** The database cannot be reached or refuses the credentials. */
    DATABASE_UNREACHABLE("HS301"),
    /** The command line is wrong. */
    COMMAND_LINE("HS302"),
    /** A command failed in a way nobody foresaw. */
    COMMAND_FAILED("HS303"),
    /** What a structure is to be like cannot be read: no such file, or no SQL file. */
    TARGET_UNREADABLE("HS304"),
    /** The two sides of a comparison are databases of different kinds. */
    KINDS_DIFFER("HS305"),
    /** An SQL file has something that cannot be run as a statement. */
    SCRIPT_NOT_PLAIN("HS306"),
    /** A rename was asked for that renames nothing. */
    RENAME_WITHOUT_EFFECT("HS307"),
    /** The database's own shell is not installed. */
    DATABASE_SHELL_MISSING("HS310"),
    /** There is no database that a shell could open: its file is not there, or it is in none. */
    NOTHING_TO_OPEN("HS311"),
    // 4xx migration files
    /** The migrations do not run on an empty database. */
    REPLAY_FAILED("HS401"),
    /** A generated file would not bring the structure that the entities want, so it is not written. */
    FILE_NOT_PROVEN("HS402"),
    /** A rename is likely and nobody said whether it is one. */
    RENAME_UNSAID("HS403"),
    /** There is no source tree to write a migration file to. */
    NO_SOURCE_TREE("HS404"),
    /** No entity is mapped to the datasource, so nothing says what its structure is to be. */
    NO_ENTITIES("HS405"),
    /** The sources have migration files that the application was built without. */
    SOURCES_NEWER("HS406"),
    /** There is a file already where one is to be written. */
    FILE_EXISTS("HS407"),
    /** What is to be one file needs several. */
    SEVERAL_FILES("HS408"),
    /** Entities and migration files disagree. */
    FILES_DISAGREE("HS420"),
    /** Two migration files have the same version, or the same name of a repeatable one. */
    VERSION_TWICE("HS421"),
    /** A file among the migrations has a name that Flyway passes over. */
    FILE_IGNORED("HS422"),
    /** Another file stands now before a generated one than when it was made. */
    ORDER_CHANGED("HS423"),
    /** A database that was not made by the migrations has not the structure that the first of them makes. */
    ADOPTED_DIFFERS("HS430"),
    /** There are migrations already, so a database cannot become the first one. */
    MIGRATIONS_EXIST("HS431"),
    /** A history was changed between the look at it and the repair. */
    REPAIR_STALE("HS440"),
    /** A repair would change what only a newer release may change. */
    REPAIR_OF_FUTURE("HS441"),
    /** A file that is to get another version was run already. */
    FILE_APPLIED("HS442"),
    // 5xx findings in migration files
    /** A table goes with its rows. */
    TABLE_DROPPED("HS501"),
    /** A column goes with its values. */
    COLUMN_DROPPED("HS502"),
    /** A column gets a type that cannot hold every value. */
    TYPE_NARROWED("HS503"),
    /** A column takes no NULL any more, and rows may have one. */
    NOT_NULL_OVER_ROWS("HS504"),
    /** A new column takes no NULL and has no default. */
    NOT_NULL_WITHOUT_DEFAULT("HS505"),
    /** Something is to be unique, and rows may hold it twice. */
    UNIQUE_OVER_ROWS("HS506"),
    /** A check is new or narrower, and rows may break it. */
    CHECK_OVER_ROWS("HS507"),
    /** An enum type loses a label that rows may hold. */
    ENUM_LABEL_REMOVED("HS508"),
    /** All rows of a table are deleted. */
    ROWS_EMPTIED("HS509"),
    /** CASCADE takes along what nobody named. */
    DROPPED_WITH_CASCADE("HS510"),
    /** A new column's default is computed for each row. */
    VOLATILE_DEFAULT("HS511"),
    /** A new column is numbered or generated for each row. */
    VALUES_COMPUTED_FOR_ROWS("HS512"),
    /** A change of a type writes the table anew. */
    TYPE_CHANGE_REWRITES("HS513"),
    /** SET NOT NULL looks at all rows under a lock. */
    NOT_NULL_SCANS("HS514"),
    /** A foreign key looks at all rows under a lock. */
    FOREIGN_KEY_SCANS("HS515"),
    /** A check looks at all rows under a lock. */
    CHECK_SCANS("HS516"),
    /** A key builds its index under a lock. */
    KEY_BUILDS_INDEX("HS517"),
    /** An index is built while nobody can write. */
    INDEX_BLOCKS_WRITES("HS518"),
    /** An index is dropped under a lock. */
    INDEX_DROP_BLOCKS("HS519"),
    /** A table or column is renamed while a release still uses it. */
    RENAMED_IN_USE("HS520"),
    /** Nothing limits how long a statement waits for its lock. */
    LOCK_WITHOUT_TIMEOUT("HS521"),
    /** One transaction locks several tables. */
    SEVERAL_TABLES_LOCKED("HS522"),
    /** CONCURRENTLY stands in a file that runs in a transaction. */
    CONCURRENTLY_IN_TRANSACTION("HS523"),
    /** A statement is refused in a transaction. */
    NEEDS_NO_TRANSACTION("HS524"),
    /** A new enum label is used in the transaction that adds it. */
    NEW_LABEL_USED("HS525"),
    /** A constraint is validated in the transaction that adds it. */
    VALIDATED_UNDER_LOCK("HS526"),
    /** A statement writes a whole table anew. */
    TABLE_WRITTEN_ANEW("HS527"),
    /** A table of SQLite is copied. */
    TABLE_REBUILT("HS528"),
    /** Dropping a table of SQLite touches the rows that point at it. */
    CHILDREN_LOST("HS529"),
    /** PRAGMA foreign_keys stands in a transaction. */
    PRAGMA_IGNORED("HS530"),
    /** No index begins with a foreign key's columns. */
    FOREIGN_KEY_WITHOUT_INDEX("HS531"),
    /** A file changes structure and unrelated rows. */
    DATA_WITH_STRUCTURE("HS532"),
    /** A repeatable file cannot run again. */
    NOT_REPEATABLE("HS533"),
    /** A new name is a reserved word. */
    RESERVED_NAME("HS534"),
    /** A name is longer than PostgreSQL allows. */
    NAME_TOO_LONG("HS535"),
    /** A type does not do what people expect. */
    TYPE_WITH_TRAPS("HS536"),
    /** A file ends its own transaction. */
    TRANSACTION_CONTROL("HS537"),
    /** A file changes the search path for those behind it. */
    SEARCH_PATH_CHANGED("HS538"),
    /** A file has a command for psql. */
    PSQL_COMMAND("HS539"),
    /** IF EXISTS hides that a database is not what it should be. */
    DRIFT_HIDDEN("HS540"),
    /** A file without a transaction does several things. */
    HALF_DONE_POSSIBLE("HS541"),
    /** A finding is accepted without a reason. */
    ACCEPTED_WITHOUT_REASON("HS548"),
    /** A finding is accepted that is not there. */
    ACCEPTED_WITHOUT_FINDING("HS549"),
    // 60x copying rows
    /** The source has rows or values that have no place in the target. */
    COPY_WITHOUT_PLACE("HS601"),
    /** The target of a copy has rows already. */
    COPY_TARGET_NOT_EMPTY("HS602"),
    /** Values of the source do not fit into the target. */
    COPY_MISFITS("HS603"),
    /** The target has not the structure that the application wants. */
    COPY_STRUCTURE("HS604"),
    /** What is in the target after a copy is not what was sent. */
    COPY_DIFFERS("HS605"),
    /** One of the databases refused while rows were copied. */
    COPY_REFUSED("HS606"),
    /** Rows are not copied between these two databases. */
    COPY_DIRECTION("HS607"),
    /** The file for rows that do not fit cannot be written. */
    SKIP_FILE("HS608"),
    /** The SQLite file that is to be copied is none, is locked, or cannot be read where it is. */
    COPY_SOURCE_UNREADABLE("HS609"),
    /** The source has none of the tables of the target. */
    COPY_NOTHING("HS610"),
    /** Somebody has stopped a copy. */
    COPY_INTERRUPTED("HS611"),
    // 65x the kind of database
    /** A kind of database is asked for and the application has no driver for it. */
    DRIVER_MISSING("HS650"),
    /** A kind of database is asked for, and its driver is there for other builds only. */
    DRIVER_ELSEWHERE("HS651"),
    /** Flyway's part for PostgreSQL is not there, and there are migration files. */
    FLYWAY_PART_MISSING("HS652"),
    /** A server is meant, and nothing says of which kind. */
    KIND_UNDECIDED("HS653"),
    /** The db-kind and the JDBC URL of a datasource are of two kinds. */
    KIND_AND_ADDRESS("HS654"),
    /** The migration files were written for another kind of database. */
    FILES_OF_OTHER_KIND("HS655"),
    /** Migration files lie beside the folder of a kind of database. */
    FILES_BESIDE_KINDS("HS656"),
    // 67x embedded PostgreSQL
    /** There are no PostgreSQL binaries for this machine. */
    EMBEDDED_BINARIES("HS670"),
    /** Another process runs PostgreSQL on the data directory. */
    EMBEDDED_IN_USE("HS671"),
    /** The data directory is of another major version of PostgreSQL. */
    EMBEDDED_VERSION("HS672"),
    /** PostgreSQL does not start. */
    EMBEDDED_START_FAILED("HS673"),
    /** PostgreSQL refuses to run as root, and nothing helps. */
    EMBEDDED_AS_ROOT("HS674"),
    // 70x tests and throw-away databases
    /** Tables are to be emptied before each test, and this is no test. */
    TRUNCATE_OUTSIDE_TESTS("HS700"),
    /** The database refuses to empty tables before a test. */
    TRUNCATE_FAILED("HS701"),
    /** Rows of a table that no entity declares point to rows that are to go before a test. */
    TRUNCATE_REFERENCED("HS702"),
    /** The structure is to be dropped at each start, and this is production. */
    DROP_IN_PRODUCTION("HS703"),
    /** Something that is not ours depends on what is to be dropped. */
    DROP_DEPENDENTS("HS704"),
    // 72x seeds
    /** A method annotated as a seed cannot be called as one. */
    SEED_METHOD("HS720"),
    /** The database has not the structure that seeds need. */
    SEED_STRUCTURE("HS721"),
    /** A seed script cannot be taken apart, or has a statement that runs in no transaction. */
    SEED_SCRIPT_UNREADABLE("HS722"),
    /** A statement of a seed script failed. */
    SEED_STATEMENT_FAILED("HS723"),
    /** A seed method failed. */
    SEED_METHOD_FAILED("HS724"),
    // 74x the page in the Dev UI
    /** The page asks for a datasource that is not there, or not active. */
    DEV_UI_DATASOURCE("HS740"),
    /** The page has no answer, for a reason that has no code of its own. */
    DEV_UI_UNEXPECTED("HS741");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return for instance {@code HS301}; never changes once released
     */
    public String code() {
        return code;
    }
}
