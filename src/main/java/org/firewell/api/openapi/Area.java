package org.firewell.api.openapi;

/** Addresses of one kind, which tell what they take and give. */
public interface Area {
  void tell(ApiDocument document);
}
