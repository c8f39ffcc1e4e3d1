package io.quarkiverse.hyperstack.it.postgresql;

/** How soon somebody has to look. A type of its own in the database. */
public enum Urgency {
    LOW, NORMAL, HIGH
}
