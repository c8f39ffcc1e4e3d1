package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A message to a telephone. */
@Entity
public class TextNotification extends Notification {

    @Column(name = "phone_number", nullable = false, length = 30)
    public String phoneNumber = "";
}
