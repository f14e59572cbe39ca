"""Read returned รต. 67 forms (.docx) and write one provincial summary."""
