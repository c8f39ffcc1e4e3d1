package io.quarkiverse.hyperstack.it.shop.model;

/** What a telephone number is for: the key of a map. */
public enum PhoneKind {
    HOME, WORK, MOBILE
}
