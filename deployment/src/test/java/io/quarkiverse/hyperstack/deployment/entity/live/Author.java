package io.quarkiverse.hyperstack.deployment.entity.live;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import io.quarkiverse.hyperstack.RenamedFrom;

@Entity(name = "Author")
@RenamedFrom("Nobody")
public class Author {

    @Id
    @GeneratedValue
    public Long id;

    public String name;

    @ElementCollection
    public List<String> awards = new ArrayList<>();
}
