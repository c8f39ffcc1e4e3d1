package io.quarkiverse.hyperstack.it.shop.model;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** Paid by bank transfer. */
@Entity
@PrimaryKeyJoinColumn(name = "payment_id")
@OnDelete(action = OnDeleteAction.CASCADE)
public class TransferPayment extends Payment {

    @Column(nullable = false, length = 34)
    public String iban = "";

    public @Nullable LocalDate valueDate;
}
