package io.quarkiverse.hyperstack.schema.lint;

/** How much a finding matters. */
public enum Severity {
    /** Values are lost, or the file fails on a database that has rows. */
    ERROR,
    /** The application or other sessions suffer while it runs, or the file does not do everywhere what it did here. */
    WARNING,
    /** Worth knowing; fine in many cases. */
    INFO
}
