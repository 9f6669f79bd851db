package com.acme.model;

public class Address {
  private String street = "";
  public int number;

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }
}
