package io.quarkiverse.hyperstack.it.journeys;

/** Names of migration files. */
final class Migration {

    private Migration() {
    }

    static String version(String file) {
        return file.substring(1, file.indexOf("__"));
    }

    /** The name of a file that runs so many versions behind another one. */
    static String behind(String file, int steps, String words) {
        return "V" + (Long.parseLong(version(file)) + steps) + "__" + words + ".sql";
    }
}
