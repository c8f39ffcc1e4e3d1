package io.quarkiverse.hyperstack.deployment;

import io.quarkus.builder.item.SimpleBuildItem;

/** Tells this build from all others that may have other entities. */
public final class BuildFingerprintBuildItem extends SimpleBuildItem {

    private final String fingerprint;

    /**
     * @param fingerprint hexadecimal digits
     */
    public BuildFingerprintBuildItem(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /**
     * The fingerprint.
     *
     * @return the same for the same application, on every machine
     */
    public String fingerprint() {
        return fingerprint;
    }
}
